package hkig.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Texts of a store in memory. */
final class MemoryTexts implements KeptTexts {

    private final Map<String, byte[]> settled = new ConcurrentHashMap<>();
    private final Map<String, byte[]> fresh = new HashMap<>();

    @Override
    public String put(byte[] text) {
        String hash = Hash.of(text);
        fresh.put(hash, text.clone());
        return hash;
    }

    @Override
    public void settle() {
        settled.putAll(fresh);
        fresh.clear();
    }

    @Override
    public void forget() {
        fresh.clear();
    }

    @Override
    public Optional<byte[]> get(String hash) {
        return Optional.ofNullable(settled.get(hash)).map(byte[]::clone);
    }

    @Override
    public void delete(String hash) {
        settled.remove(hash);
    }

    @Override
    public void retain(Set<String> hashes) {
        settled.keySet().retainAll(hashes);
    }
}
