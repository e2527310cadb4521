// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/bench.h"
#include "tests/bench/measure.h"
#include "tests/bench/other_person.h"
#include "tests/bench/server_process.h"
#include "tests/bench/sync_client.h"
#include "tests/bench/wait.h"

#include <QCommandLineParser>
#include <QTemporaryDir>

namespace hearth::bench {

using namespace Qt::StringLiterals;

namespace {

QJsonObject milliseconds(QList<qint64>& micros)
{
    return { { u"p50"_s, static_cast<double>(percentile(micros, 0.5)) / 1e3 },
        { u"p99"_s, static_cast<double>(percentile(micros, 0.99)) / 1e3 },
        { u"max"_s, static_cast<double>(micros.last()) / 1e3 } };
}

/// A device, and the newest that its window would know of one room.
class Device {
public:
    Device(const QString& folder, const ServerSetup& setup, const Person& person)
        : m_room(setup.room)
        , m_client(folder, setup, { .userId = person.userId, .refreshToken = person.refreshToken })
    {
    }

    /// `deviceCode`: where the person has no session for this device yet.
    Result<void> start(const QString& deviceCode = {})
    {
        HEARTH_CHECK(m_client.open());
        QObject::connect(&session(), &replica::WorkspaceSession::changed, &m_context,
            [this](const replica::Changes& changes) { take(changes); });
        HEARTH_CHECK(
            deviceCode.isEmpty() ? m_client.connect() : m_client.connectWithCode(deviceCode));
        if (!waitUntil([this] { return m_client.isWhole(); }))
            return fail(ErrorCode::Timeout, u"a device did not come to rest"_s);
        return {};
    }

    [[nodiscard]] replica::WorkspaceSession& session() { return m_client.session(); }
    [[nodiscard]] Position newest() const { return m_newest; }
    [[nodiscard]] MessageId newestMessage() const { return m_newestMessage; }
    [[nodiscard]] Position read() const { return m_read; }
    [[nodiscard]] bool hasSaved(MessageId message) const { return m_saved.contains(message); }

private:
    void take(const replica::Changes& changes)
    {
        for (const Message& message : changes.messages) {
            if (message.roomId == m_room && message.position > m_newest) {
                m_newest = message.position;
                m_newestMessage = message.id;
            }
        }
        if (changes.items.contains(ItemKind::Saved))
            takeSaved();
        session().roomStates().then(
            &m_context, [this](const Result<QList<replica::RoomState>>& rooms) {
                for (const replica::RoomState& state :
                    rooms.value_or(QList<replica::RoomState> {})) {
                    if (state.room.id == m_room)
                        m_read = state.readPosition;
                }
            });
    }

    void takeSaved()
    {
        session().items().then(&m_context, [this](const Result<QList<Item>>& items) {
            m_saved.clear();
            for (const Item& item : items.value_or(QList<Item> {})) {
                if (item.saved)
                    m_saved.insert(item.saved->messageId);
            }
        });
    }

    RoomId m_room;
    SyncClient m_client;
    Position m_newest = 0;
    MessageId m_newestMessage;
    Position m_read = 0;
    QSet<MessageId> m_saved;
    QObject m_context;
};

/// One person at two devices, while somebody else writes.
class Run {
public:
    Result<void> prepare()
    {
        HEARTH_TRY(m_setup,
            m_server.start({ u"--data"_s, m_folder.filePath(u"server"_s), u"--people"_s, u"2"_s,
                u"--another-device"_s }));
        m_laptop = std::make_unique<Device>(
            m_folder.filePath(u"laptop"_s), m_setup, m_setup.people[1]);
        m_desk = std::make_unique<Device>(m_folder.filePath(u"desk"_s), m_setup,
            Person { .userId = m_setup.people[1].userId, .accessToken = {}, .refreshToken = {} });
        m_other = std::make_unique<OtherPerson>(m_setup, m_setup.people[0]);
        HEARTH_CHECK(m_laptop->start());
        return m_desk->start(m_setup.deviceCode);
    }

    Result<void> measure(int rounds)
    {
        for (int i = 0; i < rounds; ++i) {
            HEARTH_CHECK(draft(u"half a thought %1"_s.arg(i)));
            HEARTH_CHECK(readMark());
            HEARTH_CHECK(saved());
        }
        printResult({ { u"bench"_s, u"devices"_s }, { u"rounds"_s, rounds },
            { u"draftMillis"_s, milliseconds(m_drafts) },
            { u"readMarkMillis"_s, milliseconds(m_marks) },
            { u"savedMillis"_s, milliseconds(m_savings) } });
        return {};
    }

private:
    Result<void> draft(const QString& text)
    {
        const qint64 begun = monotonicMicros();
        m_laptop->session().saveDraft(m_setup.room, {}, text);
        if (!waitUntil([&] { return m_desk->session().draft(m_setup.room) == text; }))
            return fail(ErrorCode::Timeout, u"a draft did not follow"_s);
        m_drafts.append(monotonicMicros() - begun);
        return {};
    }

    Result<void> readMark()
    {
        const Position before = m_desk->newest();
        HEARTH_CHECK(m_other->write(1, 1));
        const auto isHere = [before](const Device& device) { return device.newest() > before; };
        if (!waitUntil([&] { return isHere(*m_desk) && isHere(*m_laptop); }))
            return fail(ErrorCode::Timeout, u"a message did not come"_s);
        const Position newest = m_laptop->newest();
        const qint64 begun = monotonicMicros();
        m_laptop->session().submit(
            protocol::readAdvance, { .roomId = m_setup.room, .position = newest }, m_setup.room);
        if (!waitUntil([&] { return m_desk->read() >= newest; }))
            return fail(ErrorCode::Timeout, u"a read mark did not follow"_s);
        m_marks.append(monotonicMicros() - begun);
        return {};
    }

    /// What has just been read is kept for later.
    Result<void> saved()
    {
        const MessageId message = m_laptop->newestMessage();
        const qint64 begun = monotonicMicros();
        m_laptop->session().submit(protocol::savedSet, { .messageId = message }, m_setup.room);
        if (!waitUntil([&] { return m_desk->hasSaved(message); }))
            return fail(ErrorCode::Timeout, u"a saved message did not follow"_s);
        m_savings.append(monotonicMicros() - begun);
        return {};
    }

    QTemporaryDir m_folder;
    ServerProcess m_server;
    ServerSetup m_setup;
    std::unique_ptr<Device> m_laptop;
    std::unique_ptr<Device> m_desk;
    std::unique_ptr<OtherPerson> m_other;
    QList<qint64> m_drafts;
    QList<qint64> m_marks;
    QList<qint64> m_savings;
};

Result<void> run(int rounds)
{
    Run run;
    HEARTH_CHECK(run.prepare());
    return run.measure(rounds);
}

} // namespace

int devices(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addOption({ u"rounds"_s, u"How often."_s, u"N"_s, u"200"_s });
    parser.addHelpOption();
    parser.process(arguments);
    const Result<void> outcome = run(std::max(1, parser.value(u"rounds"_s).toInt()));
    if (!outcome)
        qCritical().noquote() << outcome.error().message << outcome.error().detail;
    return outcome ? 0 : 1;
}

} // namespace hearth::bench
