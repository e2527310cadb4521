// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/knock_words.h"
#include "tests/ui/window_fixture.h"
#include "ui/account/found_hosts.h"
#include "ui/account/join_page.h"
#include "ui/account/welcome_view.h"
#include "ui/host/host_dialog.h"
#include "ui/host/knock_dialog.h"
#include "ui/host/knock_door.h"
#include "ui/shell/dialogs.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/toggle_switch.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Desk;
using test::Device;

/// Knocking, from the host that was found to the first look at the team, in both windows.
class TestKnockWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init()
    {
        m_host = std::make_unique<Desk>(Device::Kind::WithServer);
        m_host->startHere(u"Ivo Kovač"_s, u"Northlight"_s);
        const auto status = Device::wait(m_host->client().localAccount()->hostStart(0));
        QVERIFY(status);
        m_found = { .serviceName = u"Hearth"_s,
            .hostedBy = u"northlight-host"_s,
            .workspaceName = u"Northlight"_s,
            .instanceId = {},
            .address = { .host = u"127.0.0.1"_s,
                .port = static_cast<quint16>(status->port),
                .fingerprint = status->fingerprint } };
        m_host->window().findChild<Dialogs*>()->run(Command::Host); // learns that it is hosted
        QTRY_VERIFY(knockingSwitch()->isVisible());
        m_guest = std::make_unique<Desk>(Device::Kind::ClientOnly);
    }
    void cleanup()
    {
        m_guest.reset();
        m_host.reset();
    }

    void bothSeeTheSameWordsAndTheGuestIsIn()
    {
        knock();
        QTRY_VERIFY_WITH_TIMEOUT(!wordsOfGuest().isEmpty(), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(dialog(), 20'000);
        QCOMPARE(wordsOf(*dialog()), wordsOfGuest());
        QCOMPARE(wordsOfGuest().split(u" · "_s).size(), 3);
        QVERIFY(m_host->visibleText().contains(u"Lea Martin"_s));
        m_guest->click(u"sameWords"_s);
        QVERIFY(m_guest->visibleText().contains(u"Waiting until"_s));
        m_host->click(u"admitKnock"_s);
        QTRY_VERIFY_WITH_TIMEOUT(
            m_guest->workspace() && m_guest->workspace()->directory().isLoaded(), 20'000);
        QTRY_COMPARE(m_host->workspace()->directory().members().size(), 2);
        QCOMPARE(m_guest->window().navigator().account()->record().fingerprint,
            m_found.address.fingerprint);
        QTRY_VERIFY(!dialog());
    }

    /// What the host says counts for nothing before the person has compared.
    void nobodyComesInUnconfirmed()
    {
        knock();
        QTRY_VERIFY_WITH_TIMEOUT(dialog(), 20'000);
        m_host->click(u"admitKnock"_s);
        QTRY_VERIFY(!dialog());
        QVERIFY(m_guest->find<QPushButton>(u"sameWords"_s));
        QVERIFY(!m_guest->workspace());
        QCOMPARE(m_host->workspace()->directory().members().size(), 1);
        m_guest->click(u"sameWords"_s);
        QTRY_VERIFY_WITH_TIMEOUT(
            m_guest->workspace() && m_guest->workspace()->directory().isLoaded(), 20'000);
    }

    void otherWordsAreAFullStop()
    {
        knock();
        QTRY_VERIFY_WITH_TIMEOUT(dialog(), 20'000);
        m_guest->click(u"differentWords"_s);
        QVERIFY(m_guest->visibleText().contains(u"somebody is in between"_s));
        QVERIFY(m_guest->find<QPushButton>(u"action"_s)->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(
            m_host->visibleText().contains(u"not at the door any more"_s), 20'000);
        QVERIFY(!m_host->find<QPushButton>(u"admitKnock"_s)->isEnabled());
    }

    void whoIsTurnedAwayReadsIt()
    {
        knock();
        QTRY_VERIFY_WITH_TIMEOUT(dialog(), 20'000);
        m_host->click(u"refuseKnock"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_guest->visibleText().contains(u"You were not let in"_s), 20'000);
        QVERIFY(!m_guest->workspace());
        // What was typed is still there.
        QCOMPARE(m_guest->find<TextField>(u"displayName"_s)->text(), u"Lea Martin"_s);
    }

    void noKeyAnswersByChance()
    {
        knock();
        QTRY_VERIFY_WITH_TIMEOUT(dialog(), 20'000);
        QTest::keyClick(dialog(), Qt::Key_Return);
        QTest::keyClick(dialog(), Qt::Key_Space);
        QVERIFY(dialog() && dialog()->isVisible());
        QVERIFY(m_host->find<QPushButton>(u"admitKnock"_s)->isEnabled());
    }

    /// A code that somebody was told goes only to a host whose words were confirmed; then nobody
    /// has to let them in.
    void aCodeWaitsForTheWords()
    {
        const auto code = Device::wait(
            m_host->client().localAccount()->joinCode(m_host->workspace()->id()));
        QVERIFY(code);
        toHost();
        m_guest->type(u"link"_s, code->code);
        QVERIFY(!m_guest->find<TextField>(u"address"_s));
        m_guest->type(u"displayName"_s, u"Lea Martin"_s);
        QCOMPARE(m_guest->find<QPushButton>(u"action"_s)->text(), u"Knock"_s);
        m_guest->click(u"action"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!wordsOfGuest().isEmpty(), 20'000);
        QVERIFY(!m_guest->visibleText().contains(u"Invited by"_s)); // nothing was asked with it
        QVERIFY(!m_guest->workspace());
        m_guest->click(u"sameWords"_s);
        QTRY_VERIFY_WITH_TIMEOUT(
            m_guest->workspace() && m_guest->workspace()->directory().isLoaded(), 20'000);
    }

    void aHostMaySwitchItOff()
    {
        QVERIFY(knockingSwitch()->isChecked());
        knockingSwitch()->click();
        QTRY_VERIFY(!Device::wait(m_host->client().localAccount()->hostStatus())->knocking);
        QTRY_VERIFY(!knockingSwitch()->isChecked());
        knock();
        QTRY_VERIFY_WITH_TIMEOUT(
            m_guest->visibleText().contains(u"Nobody may knock at this host"_s), 20'000);
    }

    /// Whoever answers has another key than the one that was announced.
    void anotherKeyIsNotKnockedAt()
    {
        m_found.address.fingerprint = u"00"_s.repeated(32);
        knock();
        QTRY_VERIFY_WITH_TIMEOUT(
            m_guest->visibleText().contains(u"not the host that announced itself"_s), 20'000);
        QVERIFY(wordsOfGuest().isEmpty());
    }

    void namesAreNeededAndSaidInPlace()
    {
        toHost();
        m_guest->click(u"action"_s);
        QVERIFY(!m_guest->find<TextField>(u"displayName"_s)->error().isEmpty());
        QVERIFY(wordsOfGuest().isEmpty());
    }

    void whoLooksAlikeIsWarnedOf()
    {
        toHost();
        m_guest->find<TextField>(u"displayName"_s)->setText(u"lvo Kovač"_s); // a small L
        m_guest->click(u"action"_s);
        QTRY_VERIFY_WITH_TIMEOUT(dialog(), 20'000);
        QVERIFY(m_host->visibleText().contains(u"looks like that of Ivo Kovač"_s));
    }

    /// A host without a link, by its address and a code: the code goes to whom the person confirms.
    void anAddressThatWasTypedIsKnockedAt()
    {
        const auto code = Device::wait(
            m_host->client().localAccount()->joinCode(m_host->workspace()->id()));
        QVERIFY(code);
        m_guest->click(u"join"_s);
        m_guest->click(u"continue"_s);
        m_guest->type(u"link"_s, code->code);
        // Leads to this machine without being a loopback address, so that a certificate is asked
        // for.
        m_guest->type(u"address"_s, u"0.0.0.0:%1"_s.arg(m_found.address.port));
        QTRY_VERIFY_WITH_TIMEOUT(
            m_guest->visibleText().contains(u"a certificate of its own"_s), 20'000);
        QCOMPARE(m_guest->find<QPushButton>(u"action"_s)->text(), u"Knock"_s);
        // Another address is another host.
        const QString address = m_guest->find<TextField>(u"address"_s)->text();
        m_guest->type(u"address"_s, u"0.0.0.1"_s);
        QCOMPARE(m_guest->find<QPushButton>(u"action"_s)->text(), u"Join"_s);
        m_guest->type(u"address"_s, address);
        m_guest->type(u"displayName"_s, u"Lea Martin"_s);
        QTRY_COMPARE_WITH_TIMEOUT(
            m_guest->find<QPushButton>(u"action"_s)->text(), u"Knock"_s, 20'000);
        m_guest->click(u"action"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!wordsOfGuest().isEmpty(), 20'000);
        QVERIFY(!m_guest->workspace());
        m_guest->click(u"sameWords"_s);
        QTRY_VERIFY_WITH_TIMEOUT(
            m_guest->workspace() && m_guest->workspace()->directory().isLoaded(), 20'000);
        QCOMPARE(m_guest->window().navigator().account()->record().fingerprint,
            m_found.address.fingerprint);
    }

    /// The host has another port by now, and announces itself.
    void aStaleLinkFindsTheHostNearby()
    {
        const auto code = Device::wait(
            m_host->client().localAccount()->joinCode(m_host->workspace()->id()));
        QVERIFY(code);
        protocol::JoinLink link {
            .kind = protocol::JoinLink::Kind::Join, .address = m_found.address, .code = code->code
        };
        link.address.port = 1;
        m_guest->window().openLink(link.toString());
        m_guest->browser().add(m_found);
        QTRY_VERIFY_WITH_TIMEOUT(m_guest->visibleText().contains(u"Invited by"_s), 20'000);
        m_guest->type(u"displayName"_s, u"Lea Martin"_s);
        m_guest->click(u"action"_s);
        QTRY_VERIFY_WITH_TIMEOUT(
            m_guest->workspace() && m_guest->workspace()->directory().isLoaded(), 20'000);
    }

    void aPickedHostDoesNotStick()
    {
        toHost();
        QVERIFY(m_guest->window().findChild<WelcomeView*>()->goBack());
        m_guest->click(u"join"_s);
        m_guest->click(u"continue"_s);
        QVERIFY(!m_guest->visibleText().contains(u"northlight-host"_s));
        QCOMPARE(m_guest->find<QPushButton>(u"action"_s)->text(), u"Join"_s);
    }

    void laterIsNotNever()
    {
        m_host->window().findChild<KnockDoor*>()->setPause(std::chrono::milliseconds(100));
        knock();
        QTRY_VERIFY_WITH_TIMEOUT(dialog(), 20'000);
        const QPointer<KnockDialog> first = dialog();
        first->reject();
        QTRY_VERIFY(!first);
        QTRY_VERIFY_WITH_TIMEOUT(dialog(), 20'000);
        QCOMPARE(wordsOf(*dialog()), wordsOfGuest());
    }

    /// The window may be hidden while it hosts.
    void whoKnocksIsToldOnTheDesktop()
    {
        auto* dialogs = m_host->window().findChild<Dialogs*>();
        QSignalSpy announced(dialogs, &Dialogs::announced);
        QSignalSpy withdrawn(dialogs, &Dialogs::withdrawn);
        m_host->window().hide();
        knock();
        QTRY_COMPARE_WITH_TIMEOUT(announced.size(), 1, 20'000);
        const auto news = announced.first().first().value<models::Announcement>();
        QVERIFY(news.title.contains(u"Lea Martin"_s));
        QTRY_VERIFY(dialog());
        dialog()->reject();
        QTRY_COMPARE(withdrawn.size(), 1);
        QCOMPARE(withdrawn.first().first().toString(), news.key);
    }

    void anEmptyListSaysWhatHelps()
    {
        m_guest->click(u"join"_s);
        auto* note = m_guest->window().findChild<QLabel*>(u"foundHostsNote"_s);
        QVERIFY(note && note->isVisible());
        QVERIFY(!note->text().isEmpty());
        m_guest->click(u"signIn"_s);
        QVERIFY(!note->isVisible());
    }

    void manyHostsAreAListThatScrolls()
    {
        find(12);
        QListWidget& hosts = list();
        QCOMPARE(hosts.count(), 12);
        for (int row = 0; row < hosts.count(); ++row) {
            const client::FoundServer host = nearby(row);
            const QString words = protocol::pinWords(host.address.fingerprint).join(u' ');
            QCOMPARE(hosts.item(row)->text(), u"%1 · laptop"_s.arg(host.workspaceName));
            QCOMPARE(hosts.item(row)->data(Qt::AccessibleTextRole).toString(),
                u"%1 · laptop, %2"_s.arg(host.workspaceName, words));
        }
        QTRY_VERIFY(hosts.verticalScrollBar()->maximum() > 0);
        QVERIFY(hosts.height() < hosts.count() * hosts.sizeHintForRow(0));
        intoTheList();
        m_guest->press(Qt::Key_End);
        QVERIFY(hosts.viewport()->rect().contains(hosts.visualItemRect(hosts.item(11))));
        // Who comes before all that is shown moves none of it.
        m_guest->browser().add(nearby(12, u"ABC"_s));
        QCOMPARE(hosts.count(), 13);
        QVERIFY(hosts.viewport()->rect().contains(hosts.visualItemRect(hosts.item(12))));
    }

    /// Reported by every interface, elsewhere a moment later, and for a while under two names.
    void aHostIsOneRow()
    {
        find(3);
        client::FoundServer host = nearby(1);
        host.address.host = u"127.0.0.2"_s;
        m_guest->browser().add(host);
        host.serviceName = u"Hearth #2"_s;
        m_guest->browser().add(host);
        QCOMPARE(list().count(), 3);
        intoTheList();
        m_guest->press(Qt::Key_Down);
        m_guest->browser().remove(nearby(1).serviceName);
        QCOMPARE(list().count(), 3);
        QCOMPARE(current(), nearby(1).workspaceName);
    }

    void theKeyboardStaysWithItsHost()
    {
        find(5);
        intoTheList();
        m_guest->press(Qt::Key_Down);
        m_guest->press(Qt::Key_Down);
        QCOMPARE(current(), nearby(2).workspaceName);
        m_guest->browser().add(nearby(6, u"ABC"_s));
        QCOMPARE(current(), nearby(2).workspaceName);
        m_guest->browser().remove(nearby(0).serviceName);
        QCOMPARE(current(), nearby(2).workspaceName);
        m_guest->browser().add(nearby(2, u"Zebra"_s)); // is called something else now
        QCOMPARE(current(), u"Zebra"_s);
        QCOMPARE(list().currentRow(), list().count() - 1);
        // It goes, and its neighbour has the keyboard; then all go, and the card above has it.
        m_guest->browser().remove(nearby(2).serviceName);
        QCOMPARE(current(), nearby(4).workspaceName);
        QVERIFY(m_guest->hasKeyboard(list()));
        for (int number : { 1, 3, 4, 6 })
            m_guest->browser().remove(nearby(number).serviceName);
        QVERIFY(!m_guest->find<QListWidget>(u"foundHosts"_s));
        QVERIFY(m_guest->hasKeyboard(*m_guest->find<QPushButton>(u"join"_s)));
    }

    void keysOnARowDoWhatAClickDoes()
    {
        find(3);
        const QString chosen = u"laptop at %1"_s.arg(nearby(1).address.authority());
        for (const Qt::Key key : { Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space }) {
            intoTheList();
            m_guest->press(Qt::Key_Down);
            m_guest->press(key);
            QVERIFY(m_guest->visibleText().contains(chosen));
            QVERIFY(m_guest->window().findChild<WelcomeView*>()->goBack());
        }
        QTest::mouseClick(
            list().viewport(), Qt::LeftButton, {}, list().visualItemRect(list().item(1)).center());
        QVERIFY(m_guest->visibleText().contains(chosen));
        QCOMPARE(m_guest->find<QPushButton>(u"action"_s)->text(), u"Knock"_s);
    }

private:
    /// A host that says who it is and answers to nobody; they are in the order of their numbers.
    static client::FoundServer nearby(int number, const QString& workspace = {})
    {
        const QString name = u"Team %1"_s.arg(QChar(u'a' + number));
        return { .serviceName = u"Hearth %1"_s.arg(number),
            .hostedBy = u"laptop"_s,
            .workspaceName = workspace.isEmpty() ? name : workspace,
            .instanceId = {},
            .address = { .host = u"127.0.0.1"_s,
                .port = static_cast<quint16>(1 + number),
                .fingerprint = u"%1"_s.arg(number + 16, 2, 16).repeated(32) } };
    }
    /// *Join a team*, and so many hosts there, which come in another order than they stand in.
    void find(int count)
    {
        m_guest->click(u"join"_s);
        for (int turn = 0; turn < count; ++turn)
            m_guest->browser().add(nearby((turn * 7 + 2) % count));
        QTRY_VERIFY(m_guest->find<QListWidget>(u"foundHosts"_s));
    }
    /// The only one on the page.
    [[nodiscard]] QListWidget& list() const
    {
        return *m_guest->window().findChild<QListWidget*>(u"foundHosts"_s);
    }
    /// The next stop behind *Join a team*.
    void intoTheList()
    {
        m_guest->find<QPushButton>(u"join"_s)->setFocus();
        m_guest->press(Qt::Key_Tab);
        QVERIFY(m_guest->hasKeyboard(list()));
        m_guest->press(Qt::Key_Home);
    }
    /// The workspace of the row that has the keyboard.
    [[nodiscard]] QString current() const
    {
        const QListWidgetItem* item = list().currentItem();
        return item ? item->text().section(u" · "_s, 0, 0) : QString();
    }
    void toHost()
    {
        m_guest->click(u"join"_s);
        m_guest->click(u"continue"_s);
        m_guest->window().findChild<JoinPage*>()->setHost(m_found);
        QVERIFY(m_guest->visibleText().contains(u"northlight-host"_s));
    }
    void knock(const QString& name = u"Lea Martin"_s)
    {
        toHost();
        m_guest->type(u"displayName"_s, name);
        m_guest->click(u"action"_s);
    }
    [[nodiscard]] KnockDialog* dialog() const { return m_host->window().findChild<KnockDialog*>(); }
    [[nodiscard]] ToggleSwitch* knockingSwitch() const
    {
        return m_host->window().findChild<HostDialog*>()->findChild<ToggleSwitch*>(u"knocking"_s);
    }
    [[nodiscard]] static QString wordsOf(const QWidget& widget)
    {
        const auto* words = widget.findChild<QLabel*>(u"knockWords"_s);
        return words ? words->text() : QString();
    }
    [[nodiscard]] QString wordsOfGuest() const
    {
        return wordsOf(*m_guest->window().findChild<JoinPage*>());
    }

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<Desk> m_host;
    std::unique_ptr<Desk> m_guest;
    client::FoundServer m_found;
};

QTEST_MAIN(TestKnockWindow)
#include "test_knock_window.moc"
