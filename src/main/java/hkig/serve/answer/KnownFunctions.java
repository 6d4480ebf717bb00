package hkig.serve.answer;

import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;

/**
 * The functions that are registered, and no others: left to itself the engine loads each class of the class path that
 * a query names as {@code <java:package.Class>}.
 */
final class KnownFunctions {

    private KnownFunctions() { }

    static void only(Context context) {
        FunctionRegistry.set(context, Functions.KNOWN);
        PropertyFunctionRegistry.set(context, PropertyFunctions.KNOWN);
    }

    private static final class Functions extends FunctionRegistry {

        static final Functions KNOWN = registered();

        private static Functions registered() {
            Functions known = new Functions();
            FunctionRegistry all = FunctionRegistry.get();
            all.keys().forEachRemaining(name -> known.put(name, all.getFunctionFactory(name)));
            return known;
        }

        @Override public FunctionFactory getFunctionFactory(String name) {
            return isRegistered(name) ? super.getFunctionFactory(name) : null;
        }
    }

    private static final class PropertyFunctions extends PropertyFunctionRegistry {

        static final PropertyFunctions KNOWN = registered();

        private static PropertyFunctions registered() {
            PropertyFunctions known = new PropertyFunctions();
            PropertyFunctionRegistry all = PropertyFunctionRegistry.get();
            all.keys().forEachRemaining(name -> known.put(name, all.get(name)));
            return known;
        }

        @Override public PropertyFunctionFactory get(String name) {
            return isRegistered(name) ? super.get(name) : null;
        }

        @Override public boolean manages(String name) {
            return isRegistered(name);
        }
    }
}
