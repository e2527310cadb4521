// SPDX-License-Identifier: Apache-2.0
#include "localserver/edge/edge.h"

#include "localserver/edge/certificate_keeper.h"
#include "localserver/edge/descriptor_limit.h"
#include "localserver/edge/io_worker.h"

#include <QTcpServer>
#include <QThread>

#include <array>

#include <fcntl.h>
#include <unistd.h>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr int ioThreads = 2;
constexpr int acceptBacklog = 512;
constexpr int otherDescriptors = 1024; ///< databases of open workspaces, files, threads

/// Hands accepted descriptors on untouched, so that sockets are made in the thread that they live
/// in.
class Listener final : public QTcpServer {
public:
    explicit Listener(std::function<void(qintptr)> accepted)
        : m_accepted(std::move(accepted))
    {
        setListenBacklogSize(acceptBacklog);
    }

protected:
    void incomingConnection(qintptr descriptor) override { m_accepted(descriptor); }

private:
    std::function<void(qintptr)> m_accepted;
};

Result<QHostAddress> parseAddress(const ListenConfig& config)
{
    QHostAddress address(config.address == "localhost"_L1 ? u"127.0.0.1"_s : config.address);
    if (address.isNull())
        return fail(ErrorCode::InvalidArgument, u"is not an IP address"_s, u"address"_s);
    // To Qt, "::" alone would leave IPv4 out. On a machine without IPv6, Any is IPv4's.
    if (address == QHostAddress(QHostAddress::AnyIPv6))
        address = QHostAddress(QHostAddress::Any);
    return address;
}

Result<void> checkProtected(const ListenConfig& config, const QHostAddress& address)
{
    if (config.tls == TlsMode::Off && !address.isLoopback())
        return fail(ErrorCode::InvalidArgument, u"TLS can only be left out on a loopback address"_s,
            u"tls"_s);
    return {};
}

std::unexpected<Error> listenFailure(const QTcpServer& listener, const ListenConfig& config)
{
    switch (listener.serverError()) {
    case QAbstractSocket::AddressInUseError:
        return fail(ErrorCode::Conflict, u"port %1 is in use by another program"_s.arg(config.port),
            u"port"_s);
    case QAbstractSocket::SocketAccessError:
        return fail(ErrorCode::Forbidden,
            u"port %1 needs more rights than this program has"_s.arg(config.port), u"port"_s);
    case QAbstractSocket::SocketAddressNotAvailableError:
        return fail(ErrorCode::InvalidArgument,
            u"this machine does not have the address %1"_s.arg(config.address), u"address"_s);
    default:
        return fail(ErrorCode::Unavailable,
            u"cannot listen on %1: %2"_s.arg(config.address, listener.errorString()));
    }
}

Result<void> listenAt(QTcpServer& listener, const ListenConfig& config)
{
    HEARTH_TRY(const QHostAddress address, parseAddress(config));
    HEARTH_CHECK(checkProtected(config, address));
    if (!listener.listen(address, config.port))
        return listenFailure(listener, config);
    return {};
}

/// What listens already goes on when this server stops listening: who connects meanwhile waits.
Result<void> listenOn(QTcpServer& listener, const ListenConfig& config)
{
    const int own = ::fcntl(static_cast<int>(config.descriptor), F_DUPFD_CLOEXEC, 0);
    if (own < 0 || !listener.setSocketDescriptor(own)) {
        if (own >= 0)
            ::close(own);
        return fail(ErrorCode::InvalidArgument,
            u"the socket that was handed over is none that listens"_s, u"descriptor"_s);
    }
    return checkProtected(config, listener.serverAddress());
}

Result<void> listenWith(QTcpServer& listener, const ListenConfig& config)
{
    return config.descriptor < 0 ? listenAt(listener, config) : listenOn(listener, config);
}

} // namespace

class Edge::Private {
public:
    Private(Endpoint& endpoint, QString directory, const Clock& clock, Random& random,
        const EdgeLimits& limits)
        : dataDirectory(std::move(directory))
        , context { .endpoint = endpoint,
            .clock = clock,
            .random = random,
            .limits = limits,
            .api = HttpApi(endpoint, clock) }
    {
    }
    ~Private();

    void startThreads();
    Future<Listening> listen(const ListenConfig& config);
    Future<void> dismissAll();
    Result<Listening> open(const ListenConfig& config);

    const QString dataDirectory;
    EdgeContext context;
    std::mutex mutex; ///< guards the making of the threads
    std::array<QThread, ioThreads> threads;
    std::array<IoWorker*, ioThreads> workers {}; ///< owned by their threads

    std::function<void(const QString&)> fingerprintChanged;

    // The first I/O thread's.
    Listener* listener = nullptr;
    CertificateKeeper* certificate = nullptr; ///< child of the listener
    size_t nextWorker = 0;
    quint64 generation = 0; ///< counts calls of listen and stop, so that a later one wins
};

Edge::Private::~Private()
{
    for (size_t i = 0; i < workers.size(); ++i) {
        if (!workers[i])
            continue;
        workers[i]->detach();
        threads[i].quit();
        threads[i].wait();
    }
}

void Edge::Private::startThreads()
{
    const std::scoped_lock lock(mutex);
    if (workers.front())
        return;
    for (size_t i = 0; i < workers.size(); ++i) {
        auto* worker = new IoWorker(context);
        worker->moveToThread(&threads[i]);
        QObject::connect(&threads[i], &QThread::finished, worker, &QObject::deleteLater);
        threads[i].setObjectName(u"hearth-io-%1"_s.arg(i));
        threads[i].start();
        workers[i] = worker;
    }
}

Future<void> Edge::Private::dismissAll()
{
    ++generation;
    if (listener) {
        listener->close();
        certificate->drop();
        certificate = nullptr;
        std::exchange(listener, nullptr)->deleteLater();
    }
    Promise<void> everybody;
    const auto left = std::make_shared<std::atomic<std::size_t>>(workers.size());
    for (IoWorker* worker : workers)
        runOn(worker, [worker] {
            return worker->dismiss();
        }).then([everybody, left](const Result<void>&) {
            if (--*left == 0)
                everybody.resolve({});
        });
    return everybody.future();
}

Future<Listening> Edge::Private::listen(const ListenConfig& config)
{
    const Future<void> dismissed = dismissAll();
    return Future<void>(dismissed).then(workers.front(),
        [this, config, mine = generation](const Result<void>&) -> Result<Listening> {
            if (generation != mine)
                return fail(ErrorCode::Aborted, u"listening was changed again meanwhile"_s);
            return open(config);
        });
}

Result<Listening> Edge::Private::open(const ListenConfig& config)
{
    auto keeper = std::make_unique<CertificateKeeper>(CertificateKeeper::Place {
        .dataDirectory = dataDirectory, .clock = context.clock, .random = context.random });
    HEARTH_CHECK(keeper->take(config, context.limits.certificateReview, fingerprintChanged));
    allowDescriptors(context.limits.connections + otherDescriptors);
    auto fresh = std::make_unique<Listener>([this, shown = keeper.get()](qintptr descriptor) {
        IoWorker* worker = workers[nextWorker++ % workers.size()];
        QMetaObject::invokeMethod(
            worker,
            [worker, descriptor, tls = shown->configuration()] { worker->adopt(descriptor, tls); },
            Qt::QueuedConnection);
    });
    HEARTH_CHECK(listenWith(*fresh, config));
    keeper->setParent(fresh.get());
    certificate = keeper.release();
    fresh->setParent(workers.front());
    listener = fresh.release();
    // Qt writes Any as it writes IPv4's.
    const QHostAddress at = listener->serverAddress();
    return Listening { .address = at == QHostAddress::Any ? u"::"_s : at.toString(),
        .port = listener->serverPort(),
        .fingerprint = certificate->fingerprint() };
}

Edge::Edge(Endpoint& endpoint, QString dataDirectory, const Clock& clock, Random& random,
    EdgeLimits limits)
    : d(std::make_unique<Private>(endpoint, std::move(dataDirectory), clock, random, limits))
{
}

Edge::~Edge() = default;

Future<Listening> Edge::listen(const ListenConfig& config)
{
    d->startThreads();
    return runOn(d->workers.front(), [priv = d.get(), config] { return priv->listen(config); });
}

Future<void> Edge::stop()
{
    {
        const std::scoped_lock lock(d->mutex);
        if (!d->workers.front())
            return ready<void>({});
    }
    return runOn(d->workers.front(), [priv = d.get()] { return priv->dismissAll(); });
}

QList<std::pair<Identity, QString>> Edge::connected() const
{
    const std::scoped_lock lock(d->mutex);
    QList<std::pair<Identity, QString>> all;
    for (const IoWorker* worker : d->workers) {
        if (worker)
            all += worker->connected();
    }
    return all;
}

void Edge::closeSession(SessionId session)
{
    const std::scoped_lock lock(d->mutex);
    for (IoWorker* worker : d->workers) {
        if (worker)
            QMetaObject::invokeMethod(
                worker, [worker, session] { worker->closeSession(session); }, Qt::QueuedConnection);
    }
}

void Edge::setFiles(const FileApi& files) { d->context.api.setFiles(files); }

void Edge::setProbes(Probes probes) { d->context.api.setProbes(std::move(probes)); }

void Edge::setListedOrigins(std::function<bool(const QString&)> listed)
{
    d->context.api.setListedOrigins(std::move(listed));
}

void Edge::onFingerprintChanged(std::function<void(const QString&)> changed)
{
    d->fingerprintChanged = std::move(changed);
}

} // namespace hearth::server
