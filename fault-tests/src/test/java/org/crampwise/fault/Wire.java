package org.crampwise.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Between two parts of the system: it carries bytes, swallows them, or is cut. */
final class Wire implements AutoCloseable {

    private enum State {
        CARRIES,
        SWALLOWS,
        IS_CUT
    }

    private static final int CHUNK = 16 * 1024;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ServerSocket entrance;
    private volatile int target;
    private volatile State state = State.CARRIES;

    private Wire(ServerSocket entrance, int target) {
        this.entrance = entrance;
        this.target = target;
    }

    static Wire to(int target) {
        try {
            var wire = new Wire(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), target);
            Thread.ofVirtual().start(wire::accept);
            return wire;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return entrance.getLocalPort();
    }

    void leadTo(int other) {
        target = other;
    }

    /** Connections are made and stay, but nothing arrives any more. */
    void swallow() {
        become(State.SWALLOWS);
    }

    /** Open connections break, new ones end at once. */
    void cut() {
        become(State.IS_CUT);
        dropAll();
    }

    /** Open connections break; new ones are fine. */
    void dropAll() {
        sockets.forEach(Wire::close);
    }

    void mend() {
        become(State.CARRIES);
    }

    private void become(State next) {
        lock.lock();
        try {
            state = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var caller = entrance.accept();
                if (state == State.IS_CUT) {
                    close(caller);
                } else {
                    connect(caller);
                }
            } catch (IOException closed) {
                // whoever waits on the other side is told by the closed socket
            }
        }
    }

    private void connect(Socket caller) {
        try {
            var called = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(caller);
            sockets.add(called);
            Thread.ofVirtual().start(() -> carry(caller, called));
            Thread.ofVirtual().start(() -> carry(called, caller));
        } catch (IOException nobodyThere) {
            close(caller);
        }
    }

    private void carry(Socket from, Socket to) {
        var buffer = new byte[CHUNK];
        try {
            for (int read = from.getInputStream().read(buffer); read >= 0; read = from.getInputStream().read(buffer)) {
                awaitCarrying();
                to.getOutputStream().write(buffer, 0, read);
                to.getOutputStream().flush();
            }
        } catch (IOException broken) {
            // both ends are closed below
        } finally {
            close(from);
            close(to);
        }
    }

    private void awaitCarrying() {
        lock.lock();
        try {
            while (state == State.SWALLOWS) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        cut();
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
