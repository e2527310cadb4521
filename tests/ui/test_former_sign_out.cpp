// SPDX-License-Identifier: Apache-2.0
#include "core/models/outbox_model.h"
#include "tests/support/client_fixture.h"
#include "ui/shell/sign_out_dialog.h"
#include "ui/shell/unsent_summary.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/labels.h"

#include <QDir>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using models::Client;
using test::Device;

namespace {

constexpr int patience = 20'000;

} // namespace

/// Whoever signs out is told of what is kept for a team that they are not in any more, and it stays
/// or goes as they choose.
class TestFormerSignOut : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void init();
    void cleanup();
    void cleanupTestCase() { m_theme.reset(); }

    void itIsNamed();
    void keepingKeepsIt();
    void erasingErasesIt();
    void aStarAloneIsNothing();

private:
    /// Lea is removed while she is away and does this.
    void removeLea(const std::function<void(models::WorkspaceContext&, const RoomId&)>& does);
    void removeWhileWriting()
    {
        removeLea([](models::WorkspaceContext& context, const RoomId& room) {
            context.send(room, {}, u"written on the train"_s);
            context.session().saveDraft(room, {}, u"half a thought"_s);
        });
        QTRY_COMPARE_WITH_TIMEOUT(m_lea->client().formerWorkspaces().all().size(), 1, patience);
    }
    [[nodiscard]] models::Account& account() const { return *m_lea->client().accounts().front(); }
    [[nodiscard]] QString said() const
    {
        SignOutDialog dialog(account(), unsentOf(m_lea->client(), account()), nullptr);
        QStringList texts;
        const QList<QLabel*> labels = dialog.findChildren<QLabel*>();
        for (const QLabel* label : labels)
            texts.append(label->text());
        return texts.join(u'\n');
    }
    [[nodiscard]] QDir copies() const { return m_lea->folder() + u"/client/replicas"_s; }

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<Device> m_ivo;
    std::unique_ptr<Device> m_lea;
    WorkspaceId m_workspace;
    protocol::JoinLink m_link;
};

void TestFormerSignOut::init()
{
    m_ivo = std::make_unique<Device>(Device::Kind::WithServer);
    const auto made = Device::wait(m_ivo->client().startHere(u"Ivo Kovač"_s, u"Northlight"_s));
    QVERIFY(made);
    m_workspace = *made;
    m_link = m_ivo->invite(m_workspace);
    m_lea = std::make_unique<Device>(Device::Kind::ClientOnly);
    QVERIFY(Device::wait(m_lea->client().join(m_link, u"Lea"_s)));
}

void TestFormerSignOut::cleanup()
{
    m_lea.reset();
    m_ivo.reset();
}

void TestFormerSignOut::removeLea(
    const std::function<void(models::WorkspaceContext&, const RoomId&)>& does)
{
    models::WorkspaceContext* atIvo = m_ivo->client().context(m_workspace);
    models::WorkspaceContext* atLea = m_lea->client().context(m_workspace);
    QVERIFY(atIvo && atLea);
    QTRY_VERIFY_WITH_TIMEOUT(
        atLea->directory().isLoaded() && atLea->rooms().rowCount() > 0, patience);
    QTRY_VERIFY_WITH_TIMEOUT(atLea->session().syncState().caughtUp, patience);
    const MemberId lea = atLea->directory().self();
    const RoomId general = atLea->rooms().row(0).id;
    QVERIFY(Device::wait(m_ivo->server().stopListening()));
    QTRY_VERIFY_WITH_TIMEOUT(
        atLea->session().syncState().connection.phase != provider::ConnectionPhase::Online,
        patience);
    does(*atLea, general);
    atIvo->session().submit(
        protocol::memberRemove, protocol::MemberById { .id = lea }, std::nullopt);
    QTRY_VERIFY_WITH_TIMEOUT(atIvo->session().outbox().isEmpty(), patience);
    QSignalSpy removed(&m_lea->client(), &Client::workspaceRemoved);
    QVERIFY(Device::wait(m_ivo->server().listen({ .address = u"127.0.0.1"_s,
        .port = static_cast<quint16>(m_link.address.port),
        .certificateFile = {},
        .keyFile = {} })));
    QTRY_COMPARE_WITH_TIMEOUT(removed.size(), 1, patience);
}

void TestFormerSignOut::itIsNamed()
{
    removeWhileWriting();
    const QList<WorkspaceUnsent> unsent = unsentOf(m_lea->client(), account());
    QCOMPARE(unsent.size(), 1);
    QVERIFY(unsent.first().former && unsent.first().known);
    QCOMPARE(unsent.first().count.messages, 1);
    QCOMPARE(unsent.first().count.drafts, 1);
    const QString words = said();
    const QString both = QLocale().createSeparatedList({ u"1 message(s)"_s, u"1 draft(s)"_s });
    QVERIFY2(
        words.contains(u"Northlight, where you are not any more: "_s + both), qPrintable(words));
    QVERIFY2(words.contains(u"stays on this device"_s), qPrintable(words));
    QVERIFY2(words.contains(u"is lost"_s), qPrintable(words));
    // Nobody can send it from here.
    QVERIFY2(!words.contains(u"is sent after"_s), qPrintable(words));
}

void TestFormerSignOut::keepingKeepsIt()
{
    removeWhileWriting();
    QVERIFY(Device::wait(m_lea->client().signOut(account(), Client::LocalCopy::Keep)));
    QVERIFY(m_lea->client().formerWorkspaces().all().empty());
    QVERIFY(!copies().isEmpty());
    QCOMPARE(account().record().formerWorkspaces.size(), 1);
    m_lea->restart();
    QCOMPARE(account().record().formerWorkspaces.size(), 1);
    QVERIFY(!copies().isEmpty());
}

void TestFormerSignOut::erasingErasesIt()
{
    removeWhileWriting();
    QVERIFY(Device::wait(m_lea->client().signOut(account(), Client::LocalCopy::Erase)));
    QVERIFY(m_lea->client().accounts().empty());
    QVERIFY(m_lea->client().formerWorkspaces().all().empty());
    QVERIFY(copies().isEmpty());
}

/// How somebody arranged a team goes with it.
void TestFormerSignOut::aStarAloneIsNothing()
{
    removeLea([](models::WorkspaceContext& context, const RoomId& room) {
        protocol::PreferenceSet star;
        star.roomId = room;
        star.starred = true;
        context.session().submit(protocol::preferenceSet, star, room);
    });
    QTRY_VERIFY_WITH_TIMEOUT(account().record().formerWorkspaces.isEmpty(), patience);
    QVERIFY(unsentOf(m_lea->client(), account()).isEmpty());
    QVERIFY(!said().contains(u"Northlight"_s));
}

QTEST_MAIN(TestFormerSignOut)
#include "test_former_sign_out.moc"
