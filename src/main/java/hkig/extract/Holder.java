package hkig.extract;

import java.util.List;

/** A person with the posts that stand right before the name. */
record Holder(Candidate person, List<PostPhrase> posts) { }
