// SPDX-License-Identifier: Apache-2.0
#include "tests/models/conversation.h"

#include <QTest>

using namespace hearth;
using namespace hearth::models;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::Device;
using test::open;
using test::Opened;
using test::startHere;
using test::texts;
using test::Timeline;

namespace {

constexpr int patience = 20'000;

} // namespace

/// What a device shows of history that it does not keep.
class TestHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLimitIsAChoiceOfThisDevice();
    void aThreadSaysWhatIsMissingAndGetsIt();
};

void TestHistory::theLimitIsAChoiceOfThisDevice()
{
    Device ivo(Device::Kind::WithServer);
    ivo.settings().set(setting::historyAge, HistoryAge::Year);
    const WorkspaceId workspace = startHere(ivo);
    const Opened opened = open(ivo, workspace);
    QVERIFY(opened.context);
    const auto limit = [&] { return opened.context->session().historyState().limit; };
    QTRY_COMPARE(limit().age, std::optional<std::chrono::seconds>(365 * 24h));
    QVERIFY(!limit().bytes);
    ivo.settings().set(setting::historyAge, HistoryAge::NinetyDays);
    ivo.settings().set(setting::historySize, HistorySize::OneGigabyte);
    QCOMPARE(limit().age, std::optional<std::chrono::seconds>(90 * 24h));
    QCOMPARE(limit().bytes, std::optional<qint64>(1'000'000'000));
}

void TestHistory::aThreadSaysWhatIsMissingAndGetsIt()
{
    Device ivo(Device::Kind::WithServer);
    const WorkspaceId workspace = startHere(ivo);
    const protocol::JoinLink link = ivo.invite(workspace);
    Device lea(Device::Kind::ClientOnly);
    QVERIFY(Device::wait(lea.client().join(link, u"Lea"_s)));
    const Opened atIvo = open(ivo, workspace);
    const Opened atLea = open(lea, workspace);
    QVERIFY(atIvo.context && atLea.context);
    Timeline ivoSees(*atIvo.context, atIvo.general);
    const MessageId root = *atIvo.context->send(atIvo.general, {}, u"root"_s);
    for (int i = 0; i < 3; ++i)
        atIvo.context->send(atIvo.general, root, u"reply %1"_s.arg(i));
    QString last;
    for (int i = 0; i < 30; ++i)
        atIvo.context->send(atIvo.general, {}, last = u"later %1"_s.arg(i));
    Timeline leaSees(*atLea.context, atLea.general);
    QTRY_VERIFY_WITH_TIMEOUT(
        leaSees.model->rowCount() == 31 && texts(*leaSees.model).last() == last, patience);

    replica::WorkspaceSession& session = atLea.context->session();
    atLea.context->markRead(atLea.general, leaSees.model->row(30).position);
    QTRY_VERIFY_WITH_TIMEOUT(session.outbox().isEmpty(), patience); // the server knows it as read
    session.setHistoryLimit({ .age = 0s, .bytes = {}, .newest = 10 });
    QTRY_VERIFY_WITH_TIMEOUT(!Device::wait(session.message(root)), patience);
    // The root comes back alone: it was edited.
    QTRY_COMPARE_WITH_TIMEOUT(ivoSees.model->row(0).delivery, Delivery::Sent, patience);
    atIvo.context->edit(ivoSees.model->row(0), u"root, edited"_s);
    QTRY_VERIFY_WITH_TIMEOUT(Device::wait(session.message(root)), patience);

    QVERIFY(Device::wait(ivo.server().stopListening()));
    QTRY_VERIFY_WITH_TIMEOUT(
        session.syncState().connection.phase != provider::ConnectionPhase::Online, patience);
    const auto thread = atLea.context->timeline(atLea.general, root);
    const QAbstractItemModelTester tester(thread.get());
    thread->open();
    QTRY_VERIFY(thread->isOpen());
    QVERIFY(thread->historyMissing());
    QVERIFY(!thread->atStart());
    QCOMPARE(thread->missingReplies(), 3);
    QCOMPARE(texts(*thread), QStringList { u"root, edited"_s });

    QVERIFY(Device::wait(
        ivo.server().listen({ .address = u"127.0.0.1"_s, .port = link.address.port })));
    lea.client().reconnectNow();
    const QStringList whole { u"root, edited"_s, u"reply 0"_s, u"reply 1"_s, u"reply 2"_s };
    QTRY_COMPARE_WITH_TIMEOUT(texts(*thread), whole, patience);
    QVERIFY(thread->atStart());
    QCOMPARE(thread->missingReplies(), 0);
    // What was fetched for the thread does not show up in the room, where older history is missing.
    const auto page = Device::wait(
        session.page({ .room = atLea.general, .parent = {}, .anchor = {} }));
    QVERIFY(page && page->missing);
    QCOMPARE(page->messages.size(), 10);
}

QTEST_GUILESS_MAIN(TestHistory)
#include "test_history.moc"
