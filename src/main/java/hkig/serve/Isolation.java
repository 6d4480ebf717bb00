package hkig.serve;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import org.apache.jena.http.HttpEnv;
import org.apache.jena.query.ARQ;

/**
 * Keeps queries from reaching outside. For the whole process and for good: no SERVICE in any query, and no request
 * through Jena's shared HTTP client, which SERVICE, LOAD and the reading of addresses go through. Code of ours that
 * talks to another server after this brings its own client.
 */
final class Isolation {

    private Isolation() { }

    static void enter() {
        ARQ.globalServiceAllowed = false;
        ARQ.getContext().set(ARQ.httpServiceAllowed, false);
        HttpEnv.setDftHttpClient(HttpClient.newBuilder().proxy(new NoWay()).build());
    }

    private static final class NoWay extends ProxySelector {

        @Override public List<Proxy> select(URI address) {
            throw new SecurityException("No request leaves this server: " + address);
        }

        @Override public void connectFailed(URI address, SocketAddress proxy, IOException cause) { }
    }
}
