// SPDX-License-Identifier: Apache-2.0
#include "core/client/browser.h"
#include "core/models/knocking.h"
#include "tests/process/headless_client.h"
#include "tests/process/newcomer_talk.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTimer>

#include <algorithm>
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
                knock(*told->knock);
            if (told->same && m_knocking)
                m_knocking->confirm();
        }
    }

    void knock(const QString& fingerprint)
    {
        const QList<client::FoundServer> servers = m_browser.servers();
        const auto host = std::ranges::find_if(servers, [&](const client::FoundServer& server) {
            return server.address.fingerprint == fingerprint;
        });
        if (host == servers.end()) {
            say({ .failed = u"that host is gone"_s });
            return;
        }
        m_knocking = std::make_unique<models::Knocking>(
            m_client.client(), host->address, m_name, nullptr);
        connect(m_knocking.get(), &models::Knocking::changed, this, &Newcomer::follow);
    }

    void follow()
    {
        using Phase = models::Knocking::Phase;
        switch (m_knocking->phase()) {
        case Phase::Comparing:
            say({ .words = m_knocking->words() });
            break;
        case Phase::Admitted:
            join(m_knocking->link());
            break;
        case Phase::Refused:
        case Phase::Over:
            say({ .failed = u"nobody lets them in"_s });
            break;
        case Phase::Failed:
            say({ .failed = m_knocking->error().value_or(Error {}).message });
            break;
        case Phase::Calling:
        case Phase::Waiting:
            break;
        }
    }

    void join(const protocol::JoinLink& link)
    {
        m_client.client().join(link, m_name).then(this, [this](const Result<WorkspaceId>& joined) {
            if (joined)
                m_resting.start();
            else
                say({ .failed = joined.error().message + u' ' + joined.error().detail });
        });
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
    HeadlessClient m_client;
    client::Browser m_browser;
    std::unique_ptr<models::Knocking> m_knocking;
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
