package org.fairnotice.benchmarks;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;

/** The web server of intake, which reads a call to its end and answers it, and does nothing else. */
final class EmptyHandler {

    private EmptyHandler() {}

    static void start(int port) throws LifecycleException {
        start(port, new Empty());
    }

    /** The same web server with a handler that does something. */
    static void start(int port, HttpServlet handler) throws LifecycleException {
        var tomcat = new Tomcat();
        tomcat.setBaseDir(System.getProperty("java.io.tmpdir"));
        var connector = new Connector();
        connector.setPort(port);
        tomcat.setConnector(connector);
        var context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "handler", handler).addMapping("/*");
        tomcat.start();
    }

    private static final class Empty extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
            accept(response);
        }
    }

    static void accept(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
        response.setContentType("application/json");
        response.getOutputStream().write(new byte[] {'{', '}'});
    }
}
