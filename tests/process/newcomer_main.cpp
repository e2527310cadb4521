// SPDX-License-Identifier: Apache-2.0
#include "core/base/await.h"
#include "core/client/browser.h"
#include "core/client/connected_provider.h"
#include "core/protocol/knock_operations.h"
#include "tests/process/headless_client.h"
#include "tests/process/newcomer_talk.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTimer>

#include <array>
#include <cstdio>
#include <unistd.h>

using namespace hearth;
using namespace hearth::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Somebody with an empty folder and no link, who looks around on the network, knocks at a host and
/// joins once they are let in.
class Newcomer : public QObject {
public:
    Newcomer(const QString& folder, const QString& name)
        : m_name(name)
        , m_client(folder)
        , m_provider(client::remoteProvider(m_clock, m_client.random())())
        , m_input(STDIN_FILENO, QSocketNotifier::Read)
    {
        connect(&m_input, &QSocketNotifier::activated, this, &Newcomer::read);
        connect(&m_browser, &client::Browser::found, this, [](const client::FoundServer& server) {
            say({ .found = FoundHost { .fingerprint = server.address.fingerprint,
                      .authority = server.address.authority() } });
        });
        connect(&m_browser, &client::Browser::availabilityChanged, this, [this] {
            if (m_browser.isAvailable() == false)
                say({ .failed = m_browser.reason() });
        });
        m_asking.setInterval(1s);
        connect(&m_asking, &QTimer::timeout, this, [this] { finish(ask()); });
        m_resting.setInterval(50ms);
        connect(&m_resting, &QTimer::timeout, this, &Newcomer::lookWhetherAtRest);
        m_browser.start();
    }

private:
    static void say(const NewcomerSaid& said)
    {
        std::puts(toJson(said).constData());
        std::fflush(stdout);
    }

    void read()
    {
        std::array<char, 4096> block {};
        const ssize_t count = ::read(STDIN_FILENO, block.data(), block.size());
        if (count <= 0) {
            m_input.setEnabled(false);
            QCoreApplication::quit();
            return;
        }
        m_buffer.append(block.data(), count);
        for (qsizetype end = m_buffer.indexOf('\n'); end >= 0; end = m_buffer.indexOf('\n')) {
            const Result<NewcomerTold> told = fromJsonText<NewcomerTold>(m_buffer.first(end));
            m_buffer.remove(0, end + 1);
            if (!told)
                qFatal("%s", qPrintable(told.error().message));
            if (told->knock)
                finish(knock(*told->knock));
            if (told->same)
                m_asking.start();
        }
    }

    /// Says why a step failed.
    void finish(Task<Result<void>> step)
    {
        step.then([](const Result<void>& done) {
            if (!done)
                say({ .failed = done.error().message + u' ' + done.error().detail });
        });
    }

    template <typename Args, typename Reply>
    auto call(const protocol::Operation<Args, Reply>& operation, const Args& args)
    {
        return await(m_provider->persistence().call(operation, std::nullopt, args));
    }

    Task<Result<void>> knock(QString fingerprint)
    {
        for (const client::FoundServer& server : m_browser.servers()) {
            if (server.address.fingerprint == fingerprint)
                m_host = server.address;
        }
        if (m_host.fingerprint.isEmpty())
            co_return fail(ErrorCode::NotFound, u"that host is gone"_s);
        HEARTH_CO_CHECK(co_await await(m_provider->initialize(
            { .address = m_host, .deviceName = u"test"_s, .credentials = {} })));
        HEARTH_CO_TRY(const protocol::KnockBegun begun,
            co_await call(protocol::knockBegin, protocol::KnockBegin { .displayName = m_name }));
        m_knock = begun.id;
        const QByteArray nonce = m_client.random().bytes(protocol::knockNonceBytes);
        HEARTH_CO_TRY(const protocol::KnockRevealed revealed,
            co_await call(protocol::knockReveal,
                protocol::KnockReveal {
                    .id = begun.id, .guestNonce = QString::fromLatin1(nonce.toHex()) }));
        const std::optional<QByteArray> hostNonce = protocol::knockBytes(revealed.hostNonce);
        const protocol::KnockTranscript transcript { .id = begun.id,
            .displayName = m_name,
            .pin = m_host.fingerprint,
            .hostNonce = hostNonce.value_or(QByteArray()),
            .guestNonce = nonce };
        if (!hostNonce || protocol::knockCommitment(transcript) != begun.commitment)
            co_return fail(ErrorCode::Forbidden, u"the host is not what it committed to"_s);
        say({ .words = protocol::knockWords(transcript) });
        co_return Result<void>();
    }

    /// How the knock stands; once let in, joins.
    Task<Result<void>> ask()
    {
        HEARTH_CO_TRY(const protocol::KnockState state,
            co_await call(protocol::knockState, protocol::KnockById { .id = m_knock }));
        if (state.phase == protocol::KnockPhase::Open || !m_asking.isActive())
            co_return Result<void>();
        m_asking.stop();
        if (!state.code)
            co_return fail(ErrorCode::Forbidden, u"the host turned them away"_s);
        protocol::JoinLink link;
        link.address = m_host;
        link.code = *state.code;
        HEARTH_CO_CHECK(co_await await(m_client.client().join(link, m_name)));
        m_resting.start();
        co_return Result<void>();
    }

    void lookWhetherAtRest()
    {
        models::WorkspaceContext* context = m_client.context();
        if (!context)
            return;
        const replica::SyncState state = context->session().syncState();
        if (!state.caughtUp || state.roomsTotal == 0 || state.roomsFilled != state.roomsTotal)
            return;
        m_resting.stop();
        say({ .joined = true });
    }

    QString m_name;
    SystemClock m_clock;
    HeadlessClient m_client;
    client::Browser m_browser;
    std::unique_ptr<provider::BackendProvider> m_provider; ///< with nobody signed in
    protocol::ServerAddress m_host;
    KnockId m_knock;
    QTimer m_asking;
    QTimer m_resting;
    QSocketNotifier m_input;
    QByteArray m_buffer;
};

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_NO_GLIB", "1");
    const QCoreApplication app(argc, argv);
    if (argc != 3)
        qFatal("usage: process-newcomer FOLDER NAME");
    const Newcomer newcomer(QString::fromLocal8Bit(argv[1]), QString::fromLocal8Bit(argv[2]));
    return QCoreApplication::exec();
}
