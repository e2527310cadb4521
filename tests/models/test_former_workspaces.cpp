// SPDX-License-Identifier: Apache-2.0
#include "core/models/outbox_model.h"
#include "tests/models/conversation.h"

#include <QDir>
#include <QDirIterator>
#include <QSignalSpy>
#include <QTest>

using namespace hearth;
using namespace hearth::models;
using namespace Qt::StringLiterals;
using test::Device;
using test::open;
using test::Opened;
using test::startHere;
using test::texts;
using test::Timeline;

namespace {

constexpr int patience = 20'000;

} // namespace

/// Somebody is removed from a team while they are away: its copy goes, their own words stay.
class TestFormerWorkspaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatWasNotSentStays();
    void comingBackSendsIt();
    void withNothingUnsentNothingStays();

private:
    /// Lea is removed while her device is away; `writes` is what she does meanwhile.
    void removeLea(const std::function<void(WorkspaceContext&, const RoomId&)>& writes);
    void letLeaBackIn(WorkspaceContext& atIvo);
    [[nodiscard]] QStringList filesOfCopies() const
    {
        QStringList files;
        QDirIterator all(
            m_lea->folder() + u"/client/replicas"_s, QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext())
            files.append(all.next());
        return files;
    }
    [[nodiscard]] bool copyHolds(const QByteArray& text) const
    {
        return std::ranges::any_of(filesOfCopies(), [&](const QString& path) {
            QFile file(path);
            return path.contains("replica.sqlite"_L1) && file.open(QIODevice::ReadOnly)
                && file.readAll().contains(text);
        });
    }

    std::unique_ptr<Device> m_ivo;
    std::unique_ptr<Device> m_lea;
    WorkspaceId m_workspace;
    protocol::JoinLink m_link;
};

void TestFormerWorkspaces::init()
{
    m_ivo = std::make_unique<Device>(Device::Kind::WithServer);
    m_workspace = startHere(*m_ivo);
    m_link = m_ivo->invite(m_workspace);
    m_lea = std::make_unique<Device>(Device::Kind::ClientOnly);
    QVERIFY(Device::wait(m_lea->client().join(m_link, u"Lea"_s)));
}

void TestFormerWorkspaces::cleanup()
{
    m_lea.reset();
    m_ivo.reset();
}

void TestFormerWorkspaces::removeLea(
    const std::function<void(WorkspaceContext&, const RoomId&)>& writes)
{
    const Opened atIvo = open(*m_ivo, m_workspace);
    const Opened atLea = open(*m_lea, m_workspace);
    atIvo.context->send(atIvo.general, {}, u"the secret plan"_s);
    Timeline timeline(*atLea.context, atLea.general);
    QTRY_COMPARE_WITH_TIMEOUT(
        texts(*timeline.model), QStringList { u"the secret plan"_s }, patience);
    const MemberId lea = atLea.context->directory().self();
    const quint16 port = static_cast<quint16>(m_link.address.port);
    QVERIFY(Device::wait(m_ivo->server().stopListening()));
    QTRY_VERIFY_WITH_TIMEOUT(
        atLea.context->session().syncState().connection.phase != provider::ConnectionPhase::Online,
        patience);
    writes(*atLea.context, atLea.general);
    atIvo.context->session().submit(
        protocol::memberRemove, protocol::MemberById { .id = lea }, std::nullopt);
    QTRY_VERIFY_WITH_TIMEOUT(atIvo.context->session().outbox().isEmpty(), patience);
    QVERIFY(Device::wait(m_ivo->server().listen({ .address = u"127.0.0.1"_s, .port = port })));
}

/// As an admin does.
void TestFormerWorkspaces::letLeaBackIn(WorkspaceContext& atIvo)
{
    for (const Member& member : atIvo.directory().members()) {
        if (member.state == MemberState::Removed)
            atIvo.session().submit(
                protocol::memberReadmit, protocol::MemberById { .id = member.id }, std::nullopt);
    }
    QTRY_VERIFY_WITH_TIMEOUT(atIvo.session().outbox().isEmpty(), patience);
}

void TestFormerWorkspaces::whatWasNotSentStays()
{
    QSignalSpy left(&m_lea->client(), &Client::workspaceLeft);
    removeLea([](WorkspaceContext& context, const RoomId& room) {
        context.send(room, {}, u"written on the train"_s);
        context.session().saveDraft(room, {}, u"half a thought"_s);
    });
    QTRY_COMPARE_WITH_TIMEOUT(left.size(), 1, patience);
    QCOMPARE(m_lea->client().workspaces().rowCount(), 0);
    QVERIFY(!copyHolds("the secret plan"));
    m_lea->restart();
    OutboxModel outbox(m_lea->client());
    QTRY_COMPARE_WITH_TIMEOUT(outbox.rowCount(), 2, patience);
    QStringList bodies;
    for (int i = 0; i < 2; ++i) {
        QVERIFY(outbox.row(i).former);
        QVERIFY(!outbox.row(i).mayRetry());
        QCOMPARE(outbox.row(i).workspaceName, u"Northlight"_s);
        bodies.append(outbox.row(i).entry.args.value("body"_L1).toString());
    }
    bodies.sort();
    QCOMPARE(bodies, QStringList({ u"half a thought"_s, u"written on the train"_s }));
    while (outbox.rowCount() > 0) {
        const int before = outbox.rowCount();
        outbox.discard(outbox.row(0).entry.key);
        QTRY_COMPARE(outbox.rowCount(), before - 1);
    }
    QTRY_VERIFY(m_lea->client().accounts().front()->record().formerWorkspaces.isEmpty());
    QCOMPARE(filesOfCopies(), QStringList());
}

void TestFormerWorkspaces::comingBackSendsIt()
{
    QSignalSpy left(&m_lea->client(), &Client::workspaceLeft);
    removeLea([](WorkspaceContext& context, const RoomId& room) {
        context.send(room, {}, u"written on the train"_s);
    });
    QTRY_COMPARE_WITH_TIMEOUT(left.size(), 1, patience);
    const Opened atIvo = open(*m_ivo, m_workspace);
    letLeaBackIn(*atIvo.context);
    QVERIFY(Device::wait(m_lea->client().join(m_link, u"Lea"_s)));
    QVERIFY(m_lea->client().formerWorkspaces().all().empty());
    const Opened again = open(*m_lea, m_workspace);
    QVERIFY(again.context);
    Timeline ivoSees(*atIvo.context, atIvo.general);
    for (const replica::OutboxEntry& entry : again.context->session().outbox()) {
        if (entry.state == replica::SendState::Failed) // it was refused while she was out
            again.context->session().retry(entry.key);
    }
    QTRY_COMPARE_WITH_TIMEOUT(texts(*ivoSees.model),
        QStringList({ u"the secret plan"_s, u"written on the train"_s }), patience);
}

void TestFormerWorkspaces::withNothingUnsentNothingStays()
{
    QSignalSpy removed(&m_lea->client(), &Client::workspaceRemoved);
    QSignalSpy left(&m_lea->client(), &Client::workspaceLeft);
    removeLea([](WorkspaceContext&, const RoomId&) { });
    QTRY_COMPARE_WITH_TIMEOUT(removed.size(), 1, patience);
    QTRY_COMPARE(filesOfCopies(), QStringList());
    QCOMPARE(left.size(), 0);
    QVERIFY(m_lea->client().accounts().front()->record().formerWorkspaces.isEmpty());
}

QTEST_GUILESS_MAIN(TestFormerWorkspaces)
#include "test_former_workspaces.moc"
