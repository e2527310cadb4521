// SPDX-License-Identifier: Apache-2.0
#include "tests/process/headless_client.h"
#include "tests/process/load.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <array>
#include <unistd.h>
#include <utility>

using namespace hearth;
using namespace hearth::test;
using namespace Qt::StringLiterals;

namespace {

/// The client, and what standard input tells it, until its end.
class Program : public QObject {
public:
    explicit Program(const QString& folder)
        : m_client(folder)
        , m_input(STDIN_FILENO, QSocketNotifier::Read)
    {
        connect(&m_input, &QSocketNotifier::activated, this, &Program::read);
        const models::Client& client = m_client.client();
        connect(&client, &models::Client::workspaceOpened, this, &Program::attend);
        connect(&client, &models::Client::workspaceNotOpened, this, &Program::attend);
        connect(&client, &models::Client::workspaceClosing, this, &Program::leave);
        m_client.client().connectAccounts();
    }

private:
    void attend(const WorkspaceId& id)
    {
        if (const auto problem = m_client.client().openingProblem(id)) {
            Scribe::say({ .unopened = Scribe::described(*problem) });
            return;
        }
        m_session = &m_client.context()->session();
        m_scribe = std::make_unique<Scribe>(*m_session, m_client.copyFolder());
        m_load = std::make_unique<Load>(*m_session, *m_scribe);
        for (const Told& told : std::exchange(m_waiting, {}))
            obey(told);
    }

    /// It may be opened anew, as after it has moved to another server.
    void leave()
    {
        m_load.reset();
        m_scribe.reset();
        m_session = nullptr;
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
            const Result<Told> told = fromJsonText<Told>(m_buffer.first(end));
            m_buffer.remove(0, end + 1);
            if (!told)
                qFatal("cannot be done: %s", qPrintable(told.error().message));
            if (m_session)
                obey(*told);
            else
                m_waiting.append(*told);
        }
    }

    void obey(const Told& told)
    {
        if (told.write)
            write(*told.write);
        if (told.retry)
            m_session->retry(*told.retry);
        if (told.load)
            m_load->start(*told.load);
        if (told.rest)
            m_load->rest();
        if (told.share)
            m_scribe->share(told.share->room, told.share->path);
        if (told.fetch)
            fetch(*told.fetch);
    }

    /// When the connection ends meanwhile, whoever wanted it asks again.
    void fetch(const RoomId& room)
    {
        const replica::PageQuery newest { .room = room, .parent = {}, .anchor = {}, .limit = 1 };
        m_session->page(newest).then(this, [this, room](const Result<replica::Page>& page) {
            if (!page || page->messages.isEmpty() || page->messages.last().files.isEmpty())
                qFatal("no file in that room");
            m_session->fetchFile(room, page->messages.last().files.first())
                .then(this, [](const Result<QString>& path) {
                    if (path)
                        Scribe::say({ .fetched = *path });
                });
        });
    }

    void write(const Words& words)
    {
        if (words.operation == "message.create"_L1) {
            m_scribe->send(words.room, {}, words.body);
            return;
        }
        m_session->message(words.id).then(this, [this, words](const Result<Message>& message) {
            if (!message)
                qFatal("no such message: %s", qPrintable(words.id.toString()));
            if (words.operation == "message.update"_L1)
                m_scribe->edit(*message, words.body);
            else
                m_scribe->remove(*message);
        });
    }

    HeadlessClient m_client;
    replica::WorkspaceSession* m_session = nullptr;
    std::unique_ptr<Scribe> m_scribe;
    std::unique_ptr<Load> m_load;
    QList<Told> m_waiting; ///< for a workspace that is not open
    QSocketNotifier m_input;
    QByteArray m_buffer;
};

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_NO_GLIB", "1");
    const QCoreApplication app(argc, argv);
    if (argc != 2)
        qFatal("usage: process-client FOLDER");
    const Program program(QString::fromLocal8Bit(argv[1]));
    return QCoreApplication::exec();
}
