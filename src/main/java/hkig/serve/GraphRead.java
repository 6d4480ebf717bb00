package hkig.serve;

import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/**
 * Graph Store read: {@code ?default} gives the union of the graphs, {@code ?graph=IRI} one of them. Without either, the
 * dataset as it is: in named graphs, without the union that repeats them.
 */
final class GraphRead extends GSP_R {

    private final DatasetGraph dataset;

    GraphRead(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    @Override protected void doGet(HttpAction action) {
        if (!isQuads(action)) {
            super.doGet(action);
            return;
        }
        MediaType chosen = ActionLib.contentNegotationQuads(action);
        Lang format = RDFLanguages.contentTypeToLang(chosen.getContentTypeStr());
        Txn.executeRead(dataset, () ->
            ActionLib.datasetResponse(action, dataset, RDFLanguages.isQuads(format) ? format : Lang.TRIG));
    }
}
