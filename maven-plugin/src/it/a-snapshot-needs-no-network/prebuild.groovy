import com.sun.net.httpserver.HttpServer

import java.time.ZoneOffset
import java.time.ZonedDateTime
import java.time.format.DateTimeFormatter

// A server that answers once and then fails: what comes after that comes from a copy.
def answers = 0
def report = new File(basedir, 'report.json').bytes
def server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0)
server.createContext('/trivy.json') { exchange ->
    answers++
    if (answers == 1) {
        exchange.responseHeaders.add('Last-Modified', DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)))
        exchange.sendResponseHeaders(200, report.length)
        exchange.responseBody.write(report)
    } else {
        exchange.sendResponseHeaders(404, -1)
    }
    exchange.close()
}
server.start()
context.put('server', server)
new File(basedir, 'shift-up.yaml').text = """\
apiVersion: shift-up/v1
service: shop
runsAs: { images: [registry.example/acme/shop] }
profile: web
evidence:
  - { id: trivy, from: "http://127.0.0.1:${server.address.port}/trivy.json?token=t0ken", expect: { minAssets: 1 } }
"""
true
