import { connect, createServer, type Server, type Socket } from "node:net"

/** A way to PostgreSQL that can be cut: TCP in front, the server's socket behind. */
export class Line {
  private readonly server: Server
  private readonly pairs = new Set<readonly [Socket, Socket]>()

  private constructor(server: Server) {
    this.server = server
  }

  static async open(target: () => { host: string; port: number }): Promise<Line> {
    const server = createServer()
    const line = new Line(server)
    server.on("connection", (front) => {
      const { host, port } = target()
      const back = host.startsWith("/") ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host)
      const pair = [front, back] as const
      line.pairs.add(pair)
      const over = () => {
        line.pairs.delete(pair)
        front.destroy()
        back.destroy()
      }
      for (const side of pair) side.on("error", over).on("close", over)
      front.pipe(back)
      back.pipe(front)
    })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    return line
  }

  get port(): number {
    const address = this.server.address()
    return typeof address === "object" && address !== null ? address.port : 0
  }

  /**
   * Cuts every connection: at once, or first deaf on the client's side, so that what the server has done and answered, as
   * a COMMIT, is never heard.
   */
  async cut(deafFor: number): Promise<void> {
    const now = [...this.pairs]
    if (deafFor > 0) {
      for (const [front, back] of now) {
        back.unpipe(front)
        back.resume()
      }
      await new Promise((resolve) => setTimeout(resolve, deafFor))
    }
    for (const [front, back] of now) {
      front.destroy()
      back.destroy()
    }
  }

  async close(): Promise<void> {
    await this.cut(0)
    await new Promise((resolve) => this.server.close(resolve))
  }
}
