// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/local_server.h"

#include "core/base/log.h"

#include <QTimer>

namespace hearth::desktop {

using namespace Qt::StringLiterals;

namespace {

/// Stands in for the server's own link until the server is open, then passes everything through.
class LazyLink final : public protocol::Link {
public:
    explicit LazyLink(LocalServer& server)
        : m_server(server)
    {
    }

    void open(Handlers handlers) override
    {
        if (m_link) {
            m_link->open(std::move(handlers));
            return;
        }
        // A new context per opening: an answer to an earlier one, closed since, finds nobody.
        m_context = std::make_unique<QObject>();
        QTimer::singleShot(m_server.patience(), m_context.get(),
            [this, closed = handlers.closed] { giveUp(closed); });
        m_server.whenOpen().then(m_context.get(),
            [this, handlers = std::move(handlers)](Result<server::Server*> server) mutable {
                if (!server) {
                    handlers.closed(std::move(server).error());
                    return;
                }
                m_link = (*server)->localLink();
                m_link->open(std::move(handlers));
            });
    }

    void send(const QByteArray& text) override
    {
        if (m_link)
            m_link->send(text);
    }

    void close() override
    {
        m_context.reset();
        if (m_link)
            m_link->close();
    }

private:
    /// A keychain may wait for its person: better said than left to the client's own deadline.
    void giveUp(const std::function<void(Error)>& closed)
    {
        if (m_link || !m_server.isWaitingForKeys())
            return;
        m_context.release()->deleteLater(); // it is what called
        closed({ .code = ErrorCode::Unavailable,
            .message = u"the keychain has not answered yet"_s,
            .field = {},
            .detail = {},
            .details = { { "reason"_L1, "keychain"_L1 } },
            .requestId = {} });
    }

    LocalServer& m_server;
    std::unique_ptr<QObject> m_context;
    std::unique_ptr<protocol::Link> m_link;
};

class LazyCarrier final : public protocol::Carrier {
public:
    explicit LazyCarrier(LocalServer& server)
        : m_server(server)
    {
    }

    Future<protocol::CarrierAnswer> send(const protocol::CarrierRequest& request) override
    {
        return m_server.whenOpen().then(
            &m_context, [this, request](const Result<server::Server*>& server) {
                if (!server)
                    return ready<protocol::CarrierAnswer>(std::unexpected(server.error()));
                if (!m_carrier)
                    m_carrier = (*server)->localCarrier();
                return m_carrier->send(request);
            });
    }

private:
    LocalServer& m_server;
    QObject m_context; ///< of the thread that sends
    std::unique_ptr<protocol::Carrier> m_carrier;
};

} // namespace

LocalServer::LocalServer(server::ServerConfig config, KeySource source)
    : m_config(std::move(config))
    , m_source(std::move(source))
    , m_context(std::make_unique<QObject>())
{
    m_thread.setObjectName(u"server-open"_s);
    m_context->moveToThread(&m_thread);
}

LocalServer::~LocalServer()
{
    if (!m_thread.isRunning())
        return;
    QMetaObject::invokeMethod(m_context.get(), [this] {
        m_server.reset();
        m_thread.quit();
    });
    m_thread.wait();
}

std::unique_ptr<protocol::Link> LocalServer::makeLink()
{
    return std::make_unique<LazyLink>(*this);
}

std::unique_ptr<protocol::Carrier> LocalServer::makeCarrier()
{
    return std::make_unique<LazyCarrier>(*this);
}

Future<server::Server*> LocalServer::whenOpen()
{
    m_thread.start(); // for whoever is the first; it does nothing to one that runs
    return runOn(m_context.get(), [this] { return open(); });
}

Future<server::Server*> LocalServer::open()
{
    if (m_server)
        return ready<server::Server*>(m_server.get());
    if (!m_opening.isFinished())
        return m_opening;
    m_waitsForKeys = true;
    m_opening = runOn(&m_maker, m_source.keys)
                    .then(m_context.get(),
                        [this](const Result<app::ServerKeys>& keys) -> Result<server::Server*> {
                            m_waitsForKeys = false;
                            if (!keys)
                                return std::unexpected(keys.error());
                            return openWith(*keys);
                        });
    return m_opening;
}

Result<server::Server*> LocalServer::openWith(const app::ServerKeys& keys)
{
    server::ServerConfig config = m_config;
    config.secretKey = keys.current;
    config.formerSecretKey = keys.former;
    HEARTH_TRY(m_server, server::Server::open(config));
    QMetaObject::invokeMethod(&m_maker, [this, keys] { m_source.opened(keys); });
    m_server->resumeHosting().then(m_context.get(), [](const Result<void>& resumed) {
        if (!resumed)
            qCWarning(logServer).noquote()
                << "hosting could not go on:" << logLine(resumed.error());
    });
    return m_server.get();
}

} // namespace hearth::desktop
