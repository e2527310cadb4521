// SPDX-License-Identifier: Apache-2.0
#include "core/models/move_actions.h"
#include "core/models/server_call.h"
#include "core/protocol/move_link.h"
#include "tests/ui/window_fixture.h"
#include "ui/host/move_away_dialog.h"
#include "ui/host/move_text.h"
#include "ui/host/moves_dialog.h"
#include "ui/host/server_dialog.h"
#include "ui/host/take_in_dialog.h"

#include <QComboBox>
#include <QFile>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Desk;
using test::Device;

/// *Moving*: to another real server, whose link is pasted, and what is said of it.
class TestMovesDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }

    void init()
    {
        m_desk = std::make_unique<Desk>(Device::Kind::WithServer);
        m_desk->startHere(u"Ivo Kovač"_s, u"Northlight"_s);
        m_box = std::make_unique<Device>(Device::Kind::WithServer);
        const auto team = Device::wait(m_box->client().startHere(u"Mia"_s, u"Southlight"_s));
        QVERIFY(team);
        QVERIFY(!m_box->invite(*team).code.isEmpty()); // it listens
    }
    void cleanup()
    {
        m_desk.reset();
        m_box.reset();
    }

    void itIsReachedFromTheServersSettings()
    {
        ServerDialog server(owner(), &m_desk->window());
        server.show();
        auto* open = server.findChild<Button*>(u"moving"_s);
        QVERIFY(open);
        open->click();
        QVERIFY(server.findChild<MovesDialog*>());
    }

    void whatIsNoLinkIsSaidBesideIt()
    {
        auto* dialog = new MoveAwayDialog(owner(), &m_desk->window());
        dialog->show();
        auto* link = dialog->findChild<TextField*>(u"moveLink"_s);
        link->setText(u"hearth://join/192.168.1.20/ABCDEF"_s);
        dialog->findChild<Button*>(u"move"_s)->click();
        QVERIFY(!link->error().isEmpty());
        QCOMPARE(link->text(), u"hearth://join/192.168.1.20/ABCDEF"_s);
        auto* passphrase = dialog->findChild<TextField*>(u"movePassphrase"_s);
        passphrase->setText(u"short"_s);
        dialog->findChild<Button*>(u"moveIntoFile"_s)->click();
        QVERIFY(!passphrase->error().isEmpty());
        QVERIFY(!dialog->findChild<QComboBox*>(u"moveWorkspace"_s)->accessibleName().isEmpty());
        dialog->close();
    }

    void theOtherComputerShowsALink()
    {
        auto* dialog = new TakeInDialog(*m_box->client().localAccount(), &m_desk->window());
        dialog->show();
        auto* link = dialog->findChild<CopyField*>(u"takeInLink"_s);
        QTRY_VERIFY(protocol::MoveLink::parse(link->value()));
        dialog->close();
        // Who does not host is found by nobody.
        auto* alone = new TakeInDialog(owner(), &m_desk->window());
        alone->show();
        auto* words = alone->findChild<Label*>(u"takeInWords"_s);
        QTRY_VERIFY2(words->text().contains(u"hosting on"_s), qPrintable(words->text()));
        alone->close();
    }

    void itMovesAndIsFollowed()
    {
        const auto made = Device::wait(
            models::MoveActions(*m_box->client().localAccount()).createLink());
        QVERIFY(made);
        auto link = protocol::MoveLink::parse(*made);
        QVERIFY(link);
        link->address.host = u"127.0.0.1"_s; // where it listens here
        const WorkspaceId team = m_desk->workspace()->id();
        MovesDialog moves(owner(), &m_desk->window());
        moves.show();
        auto* dialog = new MoveAwayDialog(owner(), &moves);
        const QPointer<QObject> guard(dialog);
        dialog->show();
        dialog->findChild<TextField*>(u"moveLink"_s)->setText(link->toString());
        dialog->findChild<Button*>(u"move"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!guard, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(says(moves, u"Moved to"_s), 60'000);
        models::Client& client = m_desk->client();
        QTRY_VERIFY_WITH_TIMEOUT(
            client.accountOf(team) && !client.accountOf(team)->isLocal(), 60'000);
        // Nobody has to click on it.
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->workspace() && m_desk->workspace()->id() == team, 60'000);
        QVERIFY(!m_desk->window().navigator().account()->isLocal());
        // What has come whole is nothing to delete here.
        MovesDialog there(*m_box->client().localAccount(), &m_desk->window());
        there.show();
        QTRY_VERIFY(says(there, u"Came here"_s));
        auto* row = there.findChild<SheetRow*>(u"arrival"_s);
        QVERIFY(row && row->findChildren<Button*>().isEmpty());
    }

    void whatCameInPartIsDeleted()
    {
        const MoveId move = comeInPart(u"Westlight"_s);
        const QString folder = m_desk->device().folder() + u"/server/arriving/"_s + move.toString();
        QVERIFY(QFile::exists(folder));
        MovesDialog moves(owner(), &m_desk->window());
        moves.show();
        QTRY_VERIFY(moves.findChild<SheetRow*>(u"arrival"_s));
        auto* open = moves.findChild<SheetRow*>(u"arrival"_s)->findChild<Button*>();
        QVERIFY(open && open->isEnabled());
        QVERIFY2(
            open->accessibleName().contains(u"Westlight"_s), qPrintable(open->accessibleName()));
        QVERIFY(open->focusPolicy() & Qt::TabFocus);
        QTest::keyClick(open, Qt::Key_Space);
        auto* question = moves.findChild<Button*>(u"refuse"_s);
        QVERIFY(question);
        question->click();
        QTRY_VERIFY(!moves.findChild<Button*>(u"refuse"_s));
        QVERIFY(QFile::exists(folder));
        open->click();
        QVERIFY(moves.findChild<Button*>(u"confirm"_s));
        moves.findChild<Button*>(u"confirm"_s)->click();
        QTRY_VERIFY(!moves.findChild<SheetRow*>(u"arrival"_s));
        QVERIFY(std::ranges::any_of(moves.findChildren<Label*>(), [](const Label* label) {
            return label->isVisible() && label->text().contains(u"Nothing has moved yet"_s);
        }));
        QTRY_VERIFY(!QFile::exists(folder));
    }

    void everyProblemHasASentence()
    {
        for (const auto& row : EnumNames<protocol::MoveProblem>::names) {
            if (row.value != protocol::MoveProblem::None)
                QVERIFY2(!MoveText::problem(row.value).isEmpty(), row.name);
        }
        QVERIFY(MoveText::problem(protocol::MoveProblem::None).isEmpty());
    }

    /// Why it waits stands there, and when it may be taken back.
    void whatDoesNotArriveSaysWhy()
    {
        protocol::Departure departure { .name = u"Northlight"_s,
            .state = protocol::MoveState::Moved,
            .place = protocol::MovePlace { .host = u"box"_s } };
        const QString waits = MoveText::departure(departure);
        QVERIFY2(waits.contains(u"box"_s) && waits.contains(u"gone for good"_s), qPrintable(waits));
        departure.problem = protocol::MoveProblem::NotReachable;
        const QString away = MoveText::departure(departure);
        QVERIFY2(away.contains(MoveText::problem(departure.problem)), qPrintable(away));
        // Nothing can be cancelled any more.
        departure.problem = protocol::MoveProblem::TicketRefused;
        const QString unknown = MoveText::departure(departure);
        QVERIFY2(!unknown.contains(u"Cancel"_s), qPrintable(unknown));
        departure.arrived = true;
        QVERIFY(!MoveText::departure(departure).contains(u"gone for good"_s));
    }

private:
    models::Account& owner() { return *m_desk->client().localAccount(); }

    /// Something of a workspace comes to the desk's server, and no more.
    MoveId comeInPart(const QString& name)
    {
        SystemRandom random;
        const auto ticket = Device::wait(models::callServer(
            owner(), protocol::moveCreateTicket, std::nullopt, protocol::Nothing {}));
        if (!ticket)
            return {};
        const protocol::MoveBegin order { .ticket = ticket->ticket,
            .moveId = MoveId::generate(m_desk->device().clock(), random),
            .workspaceId = WorkspaceId::generate(m_desk->device().clock(), random),
            .name = name,
            .schema = 1,
            .bytes = 1,
            .activation = QString(64, u'0'),
            .secret = u"secret"_s,
            .proof = {} };
        const auto begun = Device::wait(
            models::callServer(owner(), protocol::moveBegin, std::nullopt, order));
        const auto taken = Device::wait(models::callServer(owner(), protocol::movePut, std::nullopt,
            protocol::MovePiece { .ticket = order.ticket,
                .sha256 = QString(64, u'a'),
                .size = 2,
                .offset = 0,
                .data = u"YQ=="_s }));
        return begun && taken ? order.moveId : MoveId {};
    }

    static bool says(const MovesDialog& dialog, const QString& text)
    {
        return std::ranges::any_of(dialog.findChildren<Label*>(),
            [&text](const Label* label) { return label->text().contains(text); });
    }

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Device> m_box;
};

QTEST_MAIN(TestMovesDialog)
#include "test_moves_dialog.moc"
