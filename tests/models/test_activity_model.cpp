// SPDX-License-Identifier: Apache-2.0
#include "core/models/activity_model.h"
#include "tests/models/conversation.h"

using namespace hearth;
using namespace hearth::models;
using namespace Qt::StringLiterals;
using replica::ActivityKind;
using test::Device;
using test::open;
using test::Opened;
using test::startHere;

/// What others did that is about Ivo, from his own copy. Lea joined from another device.
class TestActivityModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void listsWhatIsAboutTheReader();
    void aFilterShowsOneKind();
    void whatIsUnreadIsMarked();
    void whatIsTakenBackGoes();
    void moreComesWhileScrolling();
    void readsOnlyWhileWatched();
    void worksWithoutANetwork();

private:
    [[nodiscard]] WorkspaceContext& ivo() const { return *m_ivo.context; }
    [[nodiscard]] WorkspaceContext& lea() const { return *m_lea.context; }
    /// Lea says it, and Ivo has it.
    MessageId say(const QString& text, std::optional<MessageId> thread = {}) const;
    MessageId write(const QString& text) const;
    void react(const MessageId& message, bool present = true) const;
    /// `mention: hello`, …
    [[nodiscard]] QStringList lines() const;
    static bool has(WorkspaceContext& who, const MessageId& message)
    {
        return QTest::qWaitFor(
            [&] { return Device::wait(who.session().message(message)).has_value(); }, 20'000);
    }

    std::unique_ptr<Device> m_ivoDevice;
    std::unique_ptr<Device> m_leaDevice;
    Opened m_ivo;
    Opened m_lea;
    std::unique_ptr<ActivityModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    QString m_me; ///< Ivo, as one mentions him
};

void TestActivityModel::init()
{
    m_ivoDevice = std::make_unique<Device>(Device::Kind::WithServer);
    m_leaDevice = std::make_unique<Device>(Device::Kind::ClientOnly);
    const WorkspaceId workspace = startHere(*m_ivoDevice);
    m_ivo = open(*m_ivoDevice, workspace);
    QVERIFY(
        Device::wait(m_leaDevice->client().join(m_ivoDevice->invite(workspace), u"Lea Martin"_s)));
    m_lea = open(*m_leaDevice, workspace);
    QVERIFY(m_ivo.context && m_lea.context);
    QTRY_VERIFY(lea().directory().isLoaded());
    QTRY_VERIFY(ivo().directory().member(lea().directory().self()));
    m_me = u"<@%1>"_s.arg(ivo().directory().self().toString());
    m_model = ivo().activity();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setWatched(true);
    QTRY_VERIFY(m_model->isLoaded());
    QCOMPARE(m_model->rowCount(), 0);
}

void TestActivityModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_ivo = {};
    m_lea = {};
    m_leaDevice.reset();
    m_ivoDevice.reset();
}

MessageId TestActivityModel::say(const QString& text, std::optional<MessageId> thread) const
{
    const MessageId id = lea().send(m_lea.general, thread, text).value_or(MessageId {});
    if (!has(ivo(), id))
        qWarning("the message did not arrive");
    return id;
}

MessageId TestActivityModel::write(const QString& text) const
{
    const MessageId id = ivo().send(m_ivo.general, {}, text).value_or(MessageId {});
    if (!has(lea(), id))
        qWarning("the message did not arrive");
    return id;
}

void TestActivityModel::react(const MessageId& message, bool present) const
{
    lea().session().submit(protocol::reactionSet,
        { .messageId = message, .emoji = u"👍"_s, .present = present }, m_lea.general);
}

QStringList TestActivityModel::lines() const
{
    QStringList out;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const ActivityRow& row = m_model->row(i);
        const QString kind = row.kind == ActivityKind::Mention ? u"mention"_s
            : row.kind == ActivityKind::Reaction               ? u"reaction"_s
                                                               : u"reply"_s;
        out.append(kind + u": "_s + row.listed.excerpt);
    }
    return out;
}

void TestActivityModel::listsWhatIsAboutTheReader()
{
    const GroupId group = ivo().session().newId<GroupId>();
    ivo().session().submit(protocol::groupSet,
        { .id = group,
            .handle = u"design"_s,
            .name = u"Design"_s,
            .memberIds = QList { ivo().directory().self() } },
        {});
    QTRY_VERIFY(lea().directory().item(ItemKind::Group, group.uuid));
    const MessageId own = write(u"what do you think?"_s);
    say(u"nothing for anybody"_s);
    say(m_me + u" hello"_s);
    say(u"<!group:%1> a look, please"_s.arg(group.toString()));
    say(u"<!channel> lunch"_s);
    say(u"a fine plan"_s, own); // whoever starts a thread follows it
    react(own);
    QTRY_COMPARE(lines(),
        (QStringList { u"reply: a fine plan"_s, u"mention: @channel lunch"_s,
            u"mention: @design a look, please"_s, u"mention: @Ivo Kovač hello"_s,
            u"reaction: what do you think?"_s }));
    QVERIFY(m_model->row(0).done.contains(u"Lea Martin"_s));
    QCOMPARE(m_model->row(0).listed.parent, own);
    QVERIFY(m_model->row(4).done.contains(u"👍 Lea Martin"_s));
    const QString heard = m_model->index(3).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(heard.contains(u"Lea Martin"_s) && heard.contains(u"general"_s), qPrintable(heard));
    // One's own reaction, and naming oneself, is no news.
    ivo().session().submit(protocol::reactionSet,
        { .messageId = write(m_me + u" remember"_s), .emoji = u"👀"_s, .present = true },
        m_ivo.general);
    QTRY_VERIFY(ivo().session().outbox().isEmpty());
    say(u"<!here> again"_s);
    QTRY_COMPARE(m_model->rowCount(), 6);
    QCOMPARE(lines().first(), u"mention: @here again"_s);
}

void TestActivityModel::aFilterShowsOneKind()
{
    const MessageId own = write(u"what do you think?"_s);
    say(m_me + u" hello"_s);
    say(m_me + u" in the thread"_s, own);
    react(own);
    QTRY_COMPARE(m_model->rowCount(), 3);
    m_model->setFilter(ActivityKind::Reaction);
    QTRY_COMPARE(lines(), QStringList { u"reaction: what do you think?"_s });
    m_model->setFilter(ActivityKind::Reply);
    QTRY_COMPARE(lines(), QStringList { u"reply: @Ivo Kovač in the thread"_s });
    m_model->setFilter(ActivityKind::Mention);
    QTRY_COMPARE(lines(),
        (QStringList { u"mention: @Ivo Kovač in the thread"_s, u"mention: @Ivo Kovač hello"_s }));
    m_model->setFilter({});
    QTRY_COMPARE(m_model->rowCount(), 3);
}

void TestActivityModel::whatIsUnreadIsMarked()
{
    const MessageId own = write(u"what do you think?"_s);
    say(m_me + u" hello"_s);
    const MessageId reply = say(u"an answer"_s, own);
    QTRY_COMPARE(m_model->rowCount(), 2);
    QTRY_VERIFY(m_model->row(0).unread && m_model->row(1).unread);
    QVERIFY(m_model->index(0).data(Qt::AccessibleTextRole).toString().contains(u"unread"_s));
    ivo().markRead(m_ivo.general, ivo().directory().room(m_ivo.general)->lastPosition);
    QTRY_VERIFY(!m_model->row(1).unread);
    QVERIFY(m_model->row(0).unread);
    const Result<Message> answered = Device::wait(ivo().session().message(reply));
    QVERIFY(answered);
    ivo().markThreadRead(m_ivo.general, own, answered->position);
    QTRY_VERIFY(!m_model->row(0).unread);
}

void TestActivityModel::whatIsTakenBackGoes()
{
    const MessageId own = write(u"what do you think?"_s);
    const MessageId first = say(m_me + u" hello"_s);
    const MessageId second = say(m_me + u" again"_s);
    react(own);
    QTRY_COMPARE(m_model->rowCount(), 3);
    lea().session().submit(protocol::messageRemove, { .id = first }, m_lea.general);
    QTRY_COMPARE(m_model->rowCount(), 2);
    const Result<Message> held = Device::wait(lea().session().message(second));
    QVERIFY(held);
    lea().session().submit(protocol::messageUpdate,
        { .id = second, .body = u"never mind"_s, .baseRevision = held->revision }, m_lea.general);
    QTRY_COMPARE(lines(), QStringList { u"reaction: what do you think?"_s });
    react(own, false);
    QTRY_COMPARE(m_model->rowCount(), 0);
}

void TestActivityModel::moreComesWhileScrolling()
{
    constexpr int many = 150;
    MessageId last;
    for (int i = 0; i < many; ++i)
        last = lea().send(m_lea.general, {}, m_me + u" number %1"_s.arg(i)).value_or(MessageId {});
    QVERIFY(has(ivo(), last));
    const auto model = ivo().activity(); // as it opens later; a tester would fetch by itself
    model->setWatched(true);
    QTRY_VERIFY(model->isLoaded());
    QVERIFY(model->rowCount() > 0 && model->rowCount() < many);
    QCOMPARE(model->row(0).listed.message, last);
    for (int before = model->rowCount(); before < many; before = model->rowCount()) {
        QTRY_VERIFY(model->canFetchMore({})); // what has come may be read anew
        model->fetchMore({});
        QVERIFY(!model->canFetchMore({})); // once is enough
        QTRY_VERIFY(model->rowCount() > before);
    }
    QVERIFY(!model->canFetchMore({}));
    QCOMPARE(model->row(many - 1).listed.excerpt, u"@Ivo Kovač number 0"_s);
}

void TestActivityModel::readsOnlyWhileWatched()
{
    m_model->setWatched(false);
    say(m_me + u" hello"_s);
    QCOMPARE(m_model->rowCount(), 0);
    m_model->setWatched(true);
    QTRY_COMPARE(m_model->rowCount(), 1);
}

void TestActivityModel::worksWithoutANetwork()
{
    const MessageId start = say(u"a question"_s);
    ivo().send(m_ivo.general, start, u"an answer"_s);
    ivo().send(m_ivo.general, {}, u"<@%1> hello"_s.arg(lea().directory().self().toString()));
    QTRY_VERIFY(lea().threads().unreadThreads() == 1
        && lea().directory().room(m_lea.general)->mentions == 1);
    QVERIFY(Device::wait(m_ivoDevice->server().stopListening()));
    QTRY_VERIFY(lea().session().syncState().connection.phase != provider::ConnectionPhase::Online);
    const auto model = lea().activity();
    model->setWatched(true);
    QTRY_COMPARE(model->rowCount(), 2);
    QVERIFY(model->row(0).unread);
}

QTEST_GUILESS_MAIN(TestActivityModel)
#include "test_activity_model.moc"
