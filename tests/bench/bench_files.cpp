// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/bench.h"
#include "tests/bench/measure.h"
#include "tests/bench/server_process.h"
#include "tests/bench/sync_client.h"
#include "tests/bench/wait.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <unistd.h>

namespace hearth::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mebibyte = 1 << 20;

/// Nothing of what was written still waits to get onto the disk.
Result<void> sync(QFile& file)
{
    if (file.flush() && fdatasync(file.handle()) == 0)
        return {};
    return fail(ErrorCode::Unavailable, u"the disk refuses"_s, {}, file.errorString());
}

/// Something that no file system and no wire can make smaller, and that the disk has done with.
Result<void> makeFile(const QString& path, qint64 bytes)
{
    SystemRandom random;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Unavailable, file.errorString());
    for (qint64 written = 0; written < bytes; written += mebibyte) {
        if (file.write(random.bytes(mebibyte)) != mebibyte)
            return fail(ErrorCode::Unavailable, file.errorString());
    }
    return sync(file);
}

/// What the disk takes at best: read, written, and certain to be there.
Result<double> copySeconds(const QString& from, const QString& to)
{
    const qint64 begun = monotonicMicros();
    QFile source(from);
    QFile target(to);
    if (!source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Unavailable, source.errorString() + target.errorString());
    while (!source.atEnd()) {
        const QByteArray piece = source.read(4 * mebibyte);
        if (piece.isEmpty() || target.write(piece) != piece.size())
            return fail(ErrorCode::Unavailable, source.errorString() + target.errorString());
    }
    HEARTH_CHECK(sync(target));
    return static_cast<double>(monotonicMicros() - begun) / 1e6;
}

/// One file from one person's disk to another's, over TLS.
class Run {
public:
    Run(const QString& folder, qint64 mebibytes)
        : m_bytes(mebibytes * mebibyte)
        , m_folder(folder + u"/hearth-bench-XXXXXX"_s)
    {
    }

    Result<void> prepare()
    {
        if (!m_folder.isValid())
            return fail(ErrorCode::Unavailable, m_folder.errorString());
        HEARTH_TRY(m_setup,
            m_server.start({ u"--data"_s, m_folder.filePath(u"server"_s), u"--people"_s, u"2"_s,
                u"--tls"_s }));
        HEARTH_CHECK(makeFile(m_file, m_bytes));
        HEARTH_TRY(m_sender, device(u"sender"_s, m_setup.people[0]));
        HEARTH_TRY(m_reader, device(u"reader"_s, m_setup.people[1]));
        QObject::connect(&m_reader->session(), &replica::WorkspaceSession::changed, &m_context,
            [this](const replica::Changes& changes) {
                for (const Message& message : changes.messages) {
                    if (!message.files.isEmpty())
                        m_arrived = message.files.first();
                }
            });
        return {};
    }

    Result<void> measure()
    {
        HEARTH_TRY(const double copy, copySeconds(m_file, m_folder.filePath(u"copy"_s)));
        QFile::remove(m_folder.filePath(u"copy"_s));
        const qint64 clientBefore = peakKiB(getpid());
        const qint64 serverBefore = peakKiB(m_server.pid());
        HEARTH_TRY(const double up, upload());
        HEARTH_TRY(const double down, download());
        const auto rate = [this](double seconds) {
            return static_cast<double>(m_bytes) / static_cast<double>(mebibyte) / seconds;
        };
        printResult({ { u"bench"_s, u"files"_s }, { u"mebibytes"_s, m_bytes / mebibyte },
            { u"copyMiBPerSecond"_s, rate(copy) }, { u"uploadMiBPerSecond"_s, rate(up) },
            { u"downloadMiBPerSecond"_s, rate(down) }, { u"uploadOfCopy"_s, copy / up },
            { u"downloadOfCopy"_s, copy / down }, { u"clientsPeakKiB"_s, peakKiB(getpid()) },
            { u"clientsPeakGrowthKiB"_s, peakKiB(getpid()) - clientBefore },
            { u"serverPeakKiB"_s, peakKiB(m_server.pid()) },
            { u"serverPeakGrowthKiB"_s, peakKiB(m_server.pid()) - serverBefore } });
        return {};
    }

private:
    Result<std::unique_ptr<SyncClient>> device(const QString& name, const Person& person)
    {
        auto client = std::make_unique<SyncClient>(m_folder.filePath(name), m_setup,
            provider::Credentials { .userId = person.userId, .refreshToken = person.refreshToken });
        HEARTH_CHECK(client->open());
        HEARTH_CHECK(client->connect());
        if (!waitUntil([&] { return client->isWhole(); }))
            return fail(ErrorCode::Timeout, u"a device did not come to rest"_s);
        return client;
    }

    /// From *Send* until the other one has the message; the copy beside the outbox is made before.
    Result<double> upload()
    {
        replica::WorkspaceSession& session = m_sender->session();
        HEARTH_TRY(const FileEntry file,
            settled(session.attach(m_file,
                { .id = {}, .name = u"large.bin"_s, .mimeType = u"application/octet-stream"_s })));
        const qint64 begun = monotonicMicros();
        protocol::MessageCreate message {
            .id = session.newMessageId(), .roomId = m_setup.room, .parentId = {}, .body = {}
        };
        message.files = { file };
        session.submit(protocol::messageCreate, message, m_setup.room);
        if (!waitUntil([this] { return m_arrived.has_value(); }))
            return fail(ErrorCode::Timeout, u"the file did not arrive"_s);
        return static_cast<double>(monotonicMicros() - begun) / 1e6;
    }

    Result<double> download()
    {
        const qint64 begun = monotonicMicros();
        HEARTH_CHECK(settled(m_reader->session().fetchFile(m_setup.room, *m_arrived)));
        return static_cast<double>(monotonicMicros() - begun) / 1e6;
    }

    qint64 m_bytes;
    QTemporaryDir m_folder;
    QString m_file = m_folder.filePath(u"large.bin"_s);
    ServerProcess m_server;
    ServerSetup m_setup;
    std::unique_ptr<SyncClient> m_sender;
    std::unique_ptr<SyncClient> m_reader;
    std::optional<FileEntry> m_arrived;
    QObject m_context;
};

Result<void> run(const QString& folder, qint64 mebibytes)
{
    Run run(folder, mebibytes);
    HEARTH_CHECK(run.prepare());
    return run.measure();
}

} // namespace

int files(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addOption({ u"mebibytes"_s, u"How large."_s, u"N"_s, u"1024"_s });
    parser.addOption({ u"folder"_s, u"On the disk to be measured; four times the file's size."_s,
        u"DIR"_s, QDir::tempPath() });
    parser.addHelpOption();
    parser.process(arguments);
    const Result<void> outcome = run(
        parser.value(u"folder"_s), std::max(1LL, parser.value(u"mebibytes"_s).toLongLong()));
    if (!outcome)
        qCritical().noquote() << outcome.error().message << outcome.error().detail;
    return outcome ? 0 : 1;
}

} // namespace hearth::bench
