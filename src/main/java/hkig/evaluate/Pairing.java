package hkig.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntBiFunction;

/** Things of two lists put together one to one, and those of either that stay alone, in the order of their lists. */
record Pairing<A, B>(List<Pair<A, B>> pairs, List<A> ones, List<B> others) {

    record Pair<A, B>(A one, B other) { }

    /** Each of the first list takes what is most like it of what is left in the second, the first of equals; 0 is unlike. */
    static <A, B> Pairing<A, B> of(List<A> ones, List<B> others, ToIntBiFunction<A, B> likeness) {
        List<Pair<A, B>> pairs = new ArrayList<>();
        List<A> alone = new ArrayList<>();
        List<B> left = new ArrayList<>(others);
        for (A one : ones) {
            Optional<Integer> best = Optional.empty();
            int most = 0;
            for (int i = 0; i < left.size(); i++) {
                int like = likeness.applyAsInt(one, left.get(i));
                if (like <= most) continue;
                most = like;
                best = Optional.of(i);
            }
            if (best.isPresent()) pairs.add(new Pair<>(one, left.remove(best.get().intValue())));
            else alone.add(one);
        }
        return new Pairing<>(pairs, alone, left);
    }
}
