package hkig;

import hkig.map.Hash;
import hkig.model.Article;
import hkig.read.ArticleJson;
import hkig.read.Reading;
import hkig.store.GraphStore;
import hkig.store.KeptArticle;
import hkig.store.StoreFailure;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Brings the store to where ontology, seeds, program and the sources that people name say it should be. */
final class Loader {

    private final Tools tools;
    private final GraphStore store;

    Loader(Tools tools, GraphStore store) {
        this.tools = tools;
        this.store = store;
    }

    /**
     * After a change in {@code ontology/}, {@code seeds/}, {@code queries/derive} or the program: puts the knowledge
     * and reads the kept articles again. Interrupted, it begins anew next time, at what was not done.
     *
     * @param seedArticles whether {@code seeds/articles} belong to it, as they do where the graph is served
     */
    void refresh(boolean seedArticles, Talk talk) {
        String[] stands = store.knowledgeFingerprint().orElse(Intake.UNFINISHED).split(" ", 2);
        String seedsThen = stands.length < 2 ? "" : stands[1];
        String seeds = seedArticles ? seedArticles() : seedsThen;
        boolean same = stands[0].equals(tools.fingerprint());
        if (same && seedsThen.equals(seeds)) return;
        try (Intake intake = new Intake(tools, store, talk)) {
            intake.knowledge(tools.fingerprint() + " " + seeds);
            if (!same) readKeptAgain(intake, talk);
            if (seedArticles) loadSeedArticles(intake);
            intake.finish();
        }
    }

    private void readKeptAgain(Intake intake, Talk talk) {
        List<KeptArticle> kept = store.articles();
        for (int i = 0; i < kept.size(); i++) {
            talk.progress("reading the kept articles again", i, kept.size());
            KeptArticle article = kept.get(i);
            try {
                boolean seed = Stamp.parse(article.stamp()).seed();
                String iri = intake.take(ArticleJson.read(store.keptText(article)), seed);
                if (!iri.equals(article.iri())) intake.drop(article.iri());
            } catch (StoreFailure | IllegalArgumentException e) {
                intake.skip("not read again: <" + article.iri() + ">: " + e.getMessage());
            }
        }
    }

    /** Takes the articles of {@code seeds/articles}, and takes back those that are there no more. */
    private void loadSeedArticles(Intake intake) {
        Set<String> there = new HashSet<>();
        if (Files.isDirectory(tools.home().articles())) {
            try (Stream<Reading> readings = tools.reader().read(tools.home().articles().toString())) {
                readings.forEach(reading -> {
                    switch (reading) {
                        case Reading.Read read -> there.add(intake.take(read.article(), true));
                        case Reading.Skipped skipped -> intake.skip("not read: " + skipped);
                    }
                });
            }
        }
        for (KeptArticle kept : store.articles())
            if (Stamp.parse(kept.stamp()).seed() && !there.contains(kept.iri())) intake.drop(kept.iri());
    }

    /** Loads sources. Exit code 0, or 1 where something could not be read; the rest is loaded all the same. */
    int load(List<String> sources, Talk talk) {
        try (Intake intake = new Intake(tools, store, talk)) {
            FilesRead files = new FilesRead();
            for (String source : sources) {
                try (Stream<Reading> readings = tools.reader().read(source)) {
                    readings.forEach(reading -> {
                        talk.progress("articles read:", intake.seen(), 0);
                        switch (reading) {
                            case Reading.Read read ->
                                files.took(read.article(), intake.take(read.article(), isSeed(read.article())));
                            case Reading.Skipped skipped -> {
                                files.failed(skipped.source());
                                intake.skip("not read: " + skipped);
                            }
                        }
                    });
                }
            }
            files.replaced(store).forEach(intake::drop);
            intake.finish();
            return intake.skipped() == 0 ? 0 : 1;
        }
    }

    /** Takes articles back. Exit code 0, or 1 where a name fits none or several; the others are taken back. */
    int retract(List<String> names, Talk talk) {
        try (Intake intake = new Intake(tools, store, talk)) {
            ArticleNames articles = new ArticleNames(store);
            for (String name : names) {
                switch (articles.find(name)) {
                    case ArticleNames.One one -> {
                        talk.say("taken back: " + one.title() + " <" + one.iri() + ">" + (one.seed()
                                ? "; serve loads it again while its file stands in seeds/articles" : ""));
                        intake.drop(one.iri());
                        // Without the mark of seeds/articles the next start looks into that folder again.
                        if (one.seed()) intake.knowledge(tools.fingerprint() + " ");
                    }
                    case ArticleNames.Not not -> intake.skip(not.why());
                }
            }
            intake.finish();
            return intake.skipped() == 0 ? 0 : 1;
        }
    }

    private boolean isSeed(Article article) {
        return article.source().startsWith(tools.home().articles() + File.separator);
    }

    /** Changes with the files of {@code seeds/articles}. */
    private String seedArticles() {
        Path folder = tools.home().articles();
        if (!Files.isDirectory(folder)) return "";
        StringBuilder files = new StringBuilder();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList())
                files.append(folder.relativize(file)).append('\n')
                        .append(Hash.of(Files.readString(file, StandardCharsets.ISO_8859_1))).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Hash.of(files.toString()).substring(0, 32);
    }
}
