// SPDX-License-Identifier: Apache-2.0
#include "core/models/custom_actions.h"
#include "core/models/outbox_model.h"
#include "core/models/submissions.h"
#include "tests/models/conversation.h"

#include <QSignalSpy>
#include <QTest>

using namespace hearth;
using namespace hearth::models;
using namespace Qt::StringLiterals;
using replica::OutboxEntry;
using replica::SendState;
using test::Device;
using test::open;
using test::Opened;
using test::startHere;

namespace {

/// One transparent pixel.
const QString pixel = u"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWj"
                      "R9awAAAABJRU5ErkJggg=="_s;

} // namespace

/// What an admin changes for everybody: through the outbox, and followed from where it was typed.
class TestSubmissions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void whatIsDoneIsSaid();
    void aRefusalIsSaidAndWhatFollowsTakesItsPlace();
    void aRefusedGroupIsChangedFromTheOutbox();
    void aRefusedEmojiKeepsItsOtherNames();
    void withoutTheServerItIsKept();
    void removingForgetsWhatWasRefused();
    void aSettingIsFollowedByItsName();

private:
    [[nodiscard]] const UserGroup* group(Opened& at, const GroupId& id) const
    {
        const Item* item = at.context->directory().item(ItemKind::Group, id.uuid);
        return item && item->group ? &*item->group : nullptr;
    }
    [[nodiscard]] const CustomEmoji* emoji(Opened& at, const EmojiId& id) const
    {
        const Item* item = at.context->directory().item(ItemKind::Emoji, id.uuid);
        return item && item->emoji ? &*item->emoji : nullptr;
    }
    [[nodiscard]] protocol::GroupSet groupCalled(const GroupId& id, const QString& handle) const
    {
        return {
            .id = id, .handle = handle, .name = u"Design team"_s, .memberIds = QList<MemberId> {}
        };
    }

    std::unique_ptr<Device> m_hostDevice;
    std::unique_ptr<Device> m_guestDevice;
    std::optional<Opened> m_host; ///< the owner
    std::optional<Opened> m_guest; ///< a member, on another computer
    quint16 m_port = 0;
};

void TestSubmissions::init()
{
    m_hostDevice = std::make_unique<Device>(Device::Kind::WithServer);
    m_guestDevice = std::make_unique<Device>(Device::Kind::ClientOnly);
    const WorkspaceId workspace = startHere(*m_hostDevice);
    m_host = open(*m_hostDevice, workspace);
    const protocol::JoinLink link = m_hostDevice->invite(workspace);
    m_port = link.address.port;
    QVERIFY(Device::wait(m_guestDevice->client().join(link, u"Lea Martin"_s)));
    m_guest = open(*m_guestDevice, workspace);
    QTRY_VERIFY(m_host->context && m_host->context->directory().isLoaded());
    QTRY_VERIFY(m_guest->context && m_guest->context->directory().isLoaded());
}

void TestSubmissions::cleanup()
{
    m_guest.reset();
    m_host.reset();
    m_guestDevice.reset();
    m_hostDevice.reset();
}

void TestSubmissions::whatIsDoneIsSaid()
{
    replica::WorkspaceSession& session = m_host->context->session();
    Submissions submissions(session);
    const QSignalSpy done(&submissions, &Submissions::done);
    const auto id = session.newId<GroupId>();
    CustomActions(*m_host->context).setGroup(groupCalled(id, u"design"_s));
    QCOMPARE(entriesAbout(session, id.uuid).size(), 1);
    submissions.follow(id.uuid);
    QVERIFY(submissions.isAwaited());
    QTRY_COMPARE(done.count(), 1);
    QVERIFY(!submissions.isAwaited());
    QVERIFY(entriesAbout(session, id.uuid).isEmpty());
    QTRY_VERIFY(group(*m_guest, id));
}

void TestSubmissions::aRefusalIsSaidAndWhatFollowsTakesItsPlace()
{
    replica::WorkspaceSession& session = m_host->context->session();
    Submissions submissions(session);
    const QSignalSpy done(&submissions, &Submissions::done);
    const QSignalSpy refused(&submissions, &Submissions::refused);
    const auto id = session.newId<GroupId>();
    CustomActions(*m_host->context).setGroup(groupCalled(id, u"here"_s)); // Hearth's own
    submissions.follow(id.uuid);
    QTRY_COMPARE(refused.count(), 1);
    QCOMPARE(refused.first().first().value<OutboxEntry>().error->field, u"handle"_s);
    QCOMPARE(entriesAbout(session, id.uuid).size(), 1); // with what was typed
    QVERIFY(!group(*m_host, id));
    CustomActions(*m_host->context).setGroup(groupCalled(id, u"design"_s));
    submissions.follow(id.uuid);
    QTRY_COMPARE(done.count(), 1);
    QTRY_VERIFY(group(*m_guest, id));
    QCOMPARE(group(*m_guest, id)->handle, u"design"_s);
    QCOMPARE(session.syncState().failed, 0);
}

void TestSubmissions::aRefusedGroupIsChangedFromTheOutbox()
{
    replica::WorkspaceSession& session = m_host->context->session();
    OutboxModel outbox(m_hostDevice->client());
    const auto id = session.newId<GroupId>();
    CustomActions(*m_host->context).setGroup(groupCalled(id, u"here"_s));
    QTRY_VERIFY(outbox.rowCount() == 1 && outbox.hasRefused());
    QVERIFY(outbox.change(outbox.row(0), { { u"handle"_s, u"design"_s } }));
    QTRY_VERIFY(group(*m_guest, id));
    QCOMPARE(group(*m_guest, id)->name, u"Design team"_s);

    const auto shipit = session.newId<EmojiId>();
    CustomActions(*m_host->context)
        .addEmoji({ .id = shipit, .name = u"no good"_s, .image = pixel }, {});
    QTRY_VERIFY(outbox.rowCount() == 1 && outbox.hasRefused());
    QVERIFY(outbox.change(outbox.row(0), { { u"name"_s, u"shipit"_s } }));
    QTRY_VERIFY(emoji(*m_guest, shipit));
    QCOMPARE(emoji(*m_guest, shipit)->name, u"shipit"_s);
}

void TestSubmissions::aRefusedEmojiKeepsItsOtherNames()
{
    replica::WorkspaceSession& session = m_host->context->session();
    Submissions submissions(session);
    const QSignalSpy refused(&submissions, &Submissions::refused);
    const CustomActions actions(*m_host->context);
    const auto id = session.newId<EmojiId>();
    protocol::EmojiAdd args { .id = id, .name = u"no good"_s, .image = pixel };
    actions.addEmoji(args, { u"deploy"_s });
    submissions.follow(id.uuid);
    QTRY_COMPARE(refused.count(), 1);
    // Its other names are not sent for nothing.
    QTRY_COMPARE(entriesAbout(session, id.uuid).size(), 2);
    QCOMPARE(entriesAbout(session, id.uuid).last().state, SendState::Waiting);
    QTRY_VERIFY(!emoji(*m_host, id));
    args.name = u"shipit"_s;
    actions.addEmoji(args, { u"sendit"_s });
    QCOMPARE(entriesAbout(session, id.uuid).size(), 2);
    QTRY_VERIFY(emoji(*m_guest, id));
    QTRY_COMPARE(emoji(*m_guest, id)->aliases, QStringList { u"sendit"_s });
    QCOMPARE(emoji(*m_guest, id)->name, u"shipit"_s);
    QTRY_VERIFY(session.outbox().isEmpty());
}

void TestSubmissions::withoutTheServerItIsKept()
{
    replica::WorkspaceSession& session = m_guest->context->session();
    QVERIFY(Device::wait(m_hostDevice->server().stopListening()));
    QTRY_VERIFY(session.syncState().connection.phase != provider::ConnectionPhase::Online);
    Submissions submissions(session);
    const QSignalSpy kept(&submissions, &Submissions::kept);
    const QSignalSpy later(&submissions, &Submissions::refusedLater);
    const auto id = session.newId<EmojiId>();
    CustomActions(*m_guest->context)
        .addEmoji({ .id = id, .name = u"shipit"_s, .image = pixel }, { u"deploy"_s });
    submissions.follow(id.uuid);
    QTRY_COMPARE(kept.count(), 1);
    QVERIFY(!submissions.isAwaited());
    QTRY_VERIFY(emoji(*m_guest, id)); // it is listed at once
    QCOMPARE(emoji(*m_guest, id)->name, u"shipit"_s);
    QTRY_COMPARE(emoji(*m_guest, id)->aliases, QStringList { u"deploy"_s });
    QVERIFY(Device::wait(m_hostDevice->server().listen(
        { .address = u"127.0.0.1"_s, .port = m_port, .certificateFile = {}, .keyFile = {} })));
    QTRY_COMPARE(later.count(), 1); // members may not
    QCOMPARE(later.first().first().value<OutboxEntry>().error->code, ErrorCode::Forbidden);
    QTRY_VERIFY(!emoji(*m_guest, id));
}

void TestSubmissions::removingForgetsWhatWasRefused()
{
    replica::WorkspaceSession& session = m_host->context->session();
    const CustomActions actions(*m_host->context);
    const auto id = session.newId<GroupId>();
    actions.setGroup(groupCalled(id, u"design"_s));
    QTRY_VERIFY(group(*m_guest, id));
    actions.setGroup(groupCalled(id, u"here"_s));
    QTRY_COMPARE(session.syncState().failed, 1);
    QTRY_VERIFY(group(*m_host, id) && group(*m_host, id)->handle == u"design"_s);
    actions.removeGroup(id);
    QTRY_VERIFY(!group(*m_guest, id));
    QTRY_VERIFY(session.outbox().isEmpty());
}

void TestSubmissions::aSettingIsFollowedByItsName()
{
    replica::WorkspaceSession& session = m_host->context->session();
    Submissions submissions(session);
    const QSignalSpy done(&submissions, &Submissions::done);
    const QSignalSpy refused(&submissions, &Submissions::refused);
    const auto rename = [&](const QString& name) {
        protocol::WorkspaceUpdate update;
        update.name = name;
        update.baseRevision = m_host->context->directory().workspace().revision;
        session.submit(protocol::workspaceUpdate, update, {});
        submissions.followSetting(u"name"_s);
    };
    rename(u"North\u200Blight"_s); // a character that cannot be seen
    QTRY_COMPARE(refused.count(), 1);
    QCOMPARE(refused.first().first().value<OutboxEntry>().error->field, u"name"_s);
    QCOMPARE(entriesAboutSetting(session, u"name"_s).size(), 1); // with what was typed
    QVERIFY(entriesAboutSetting(session, u"editMinutes"_s).isEmpty());
    QCOMPARE(done.count(), 0);
    rename(u"Southlight"_s);
    QTRY_COMPARE(done.count(), 1);
    QVERIFY(!submissions.isAwaited());
    QTRY_COMPARE(m_guest->context->directory().workspace().name, u"Southlight"_s);
    QVERIFY(session.outbox().isEmpty());
}

QTEST_GUILESS_MAIN(TestSubmissions)
#include "test_submissions.moc"
