import com.sun.net.httpserver.HttpHandler
import com.sun.net.httpserver.HttpServer
import java.time.Instant

// An archive on this machine that refuses the first build's records and takes the others'.
def asked = new File(basedir, 'asked.txt')
asked.text = ''
def server = HttpServer.create(new InetSocketAddress(InetAddress.loopbackAddress, 0), 0)
server.createContext('/', { exchange ->
    exchange.requestBody.bytes
    def line = "${exchange.requestMethod} ${exchange.requestURI.path} ${exchange.requestHeaders.getFirst('Authorization')}"
    def refused = asked.readLines().size() < 3
    asked << "${line}\n"
    exchange.sendResponseHeaders(refused ? 403 : 201, -1)
    exchange.close()
} as HttpHandler)
server.start()
def production = new File(basedir, 'production/trivy.json')
production.parentFile.mkdirs()
production.text = new File(basedir, 'report.json').text.replace('@created@', "${Instant.now()}")
def policy = { name, id -> new File(basedir, name).text = """\
apiVersion: shift-up/v1
service: shop
runsAs: { images: [registry.example/acme/shop] }
profile: web
ledger: { in: history, copyTo: "http://127.0.0.1:${server.address.port}/ledger", serverId: ${id} }
evidence:
  - { id: trivy, from: production }
""" }
policy('shift-up.yaml', 'archive')
policy('unknown.yaml', 'nobody')
true
