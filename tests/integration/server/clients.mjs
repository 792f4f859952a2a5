// A stock socket.io-client, told on standard input what to do (one JSON object a line) and telling on standard output what it hears.
import { createInterface } from "node:readline";
import { io } from "socket.io-client";

const sockets = new Map();
const say = (message) => process.stdout.write(JSON.stringify(message) + "\n");

const commands = {
  connect({ id, client, url, options }) {
    const socket = io(`${url}/schema-builder`, { reconnection: false, ...options });
    sockets.set(client, socket);
    socket.on("connect", () => say({ id, client, result: { sid: socket.id } }));
    socket.on("connect_error", (error) => say({ id, client, result: { refused: error.message } }));
    socket.on("disconnect", (reason) => say({ client, event: "disconnect", data: reason }));
    socket.onAny((event, data) => say({ client, event, data }));
  },
  emit({ id, client, event, args }) {
    sockets.get(client).emit(event, ...args, (result) => say({ id, client, result }));
  },
  close({ id, client }) {
    sockets.get(client).close();
    say({ id, client, result: true });
  },
};

createInterface({ input: process.stdin })
  .on("line", (line) => {
    const command = JSON.parse(line);
    commands[command.do](command);
  })
  .on("close", () => process.exit(0));
