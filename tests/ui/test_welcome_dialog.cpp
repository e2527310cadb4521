// SPDX-License-Identifier: Apache-2.0
#include "core/models/attention.h"
#include "tests/ui/window_fixture.h"
#include "ui/invite/welcome_dialog.h"
#include "ui/widgets/fields.h"

#include <QListWidget>
#include <QRadioButton>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Desk;
using test::Device;

/// What greets somebody who joins: channels and notifications, each of which can be skipped.
class TestWelcomeDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init()
    {
        m_host = std::make_unique<Desk>(Device::Kind::WithServer);
        m_host->startHere(u"Ivo Kovač"_s, u"Northlight"_s);
        m_room = m_host->workspace()->createChannel(u"design"_s, RoomKind::Public, u"Pictures"_s);
        QTRY_VERIFY(m_host->workspace()->session().outbox().isEmpty());
        m_link = m_host->device().invite(m_host->workspace()->id()).toString();
    }
    void cleanup()
    {
        m_guest.reset();
        m_host.reset();
    }

    void nameAndTitleAreSaid()
    {
        join();
        m_guest->type(u"title"_s, u"Gardener"_s);
        m_guest->click(u"takeStep"_s);
        const auto title = [this] {
            const models::Directory& directory = m_guest->workspace()->directory();
            const Member* self = directory.member(directory.self());
            return self && self->profile ? self->profile->title : QString();
        };
        QTRY_COMPARE(title(), u"Gardener"_s);
        QTRY_VERIFY(m_guest->workspace()->session().outbox().isEmpty());
        m_guest->click(u"skipStep"_s);
        m_guest->click(u"skipStep"_s);
        QTRY_VERIFY(WelcomeDialog::wasSeen(m_guest->workspace()->directory()));
    }

    void channelsAndNotificationsAreChosen()
    {
        join();
        m_guest->click(u"skipStep"_s); // who they are
        auto* list = m_guest->find<QListWidget>(u"suggestedChannels"_s);
        QVERIFY(list);
        QTRY_COMPARE(list->count(), 1);
        QVERIFY(list->item(0)->text().contains(u"design"_s));
        // With the keyboard: the first one is current, the space bar ticks it.
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(list->item(0)->checkState(), Qt::Checked);
        m_guest->click(u"takeStep"_s);
        QTRY_VERIFY(m_guest->workspace()->directory().room(m_room)
            && m_guest->workspace()->directory().room(m_room)->joined);
        for (QRadioButton* level : m_guest->window().findChildren<QRadioButton*>()) {
            if (level->isVisible()) {
                level->click(); // the first: everything
                break;
            }
        }
        m_guest->click(u"takeStep"_s);
        QTRY_COMPARE(
            models::attentionOf(m_guest->workspace()->directory()).level, NotifyLevel::All);
        QTRY_VERIFY(!m_guest->window().findChild<WelcomeDialog*>());
    }

    void eachStepCanBeSkipped()
    {
        join();
        QVERIFY(m_guest->find<TextField>(u"ownName"_s));
        m_guest->click(u"skipStep"_s);
        QVERIFY(!m_guest->find<TextField>(u"ownName"_s));
        m_guest->click(u"skipStep"_s);
        QVERIFY(!m_guest->find<QListWidget>(u"suggestedChannels"_s));
        m_guest->click(u"skipStep"_s);
        QTRY_VERIFY(!m_guest->window().findChild<WelcomeDialog*>());
        QVERIFY(!m_guest->workspace()->directory().room(m_room)->joined);
        QCOMPARE(
            models::attentionOf(m_guest->workspace()->directory()).level, NotifyLevel::Mentions);
    }

    void itComesOnce()
    {
        join();
        m_guest->click(u"skipStep"_s);
        m_guest->click(u"skipStep"_s);
        m_guest->click(u"skipStep"_s);
        QTRY_VERIFY(!m_guest->window().findChild<WelcomeDialog*>());
        m_guest->restart();
        QTRY_VERIFY(m_guest->workspace() && m_guest->workspace()->directory().isLoaded());
        QVERIFY(!m_guest->window().findChild<WelcomeDialog*>());
        // The same link again: they are in already.
        m_guest->window().openLink(m_link);
        m_guest->type(u"displayName"_s, u"Hana Sato"_s);
        m_guest->click(u"action"_s);
        QTRY_VERIFY(!m_guest->find<TextField>(u"displayName"_s));
        QVERIFY(!m_guest->window().findChild<WelcomeDialog*>());
    }

private:
    void join()
    {
        m_guest = std::make_unique<Desk>(Device::Kind::ClientOnly);
        m_guest->window().activateWindow();
        m_guest->window().openLink(m_link);
        m_guest->type(u"displayName"_s, u"Hana Sato"_s);
        m_guest->click(u"action"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_guest->window().findChild<WelcomeDialog*>(), 20'000);
    }

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<Desk> m_host;
    std::unique_ptr<Desk> m_guest;
    RoomId m_room;
    QString m_link;
};

QTEST_MAIN(TestWelcomeDialog)
#include "test_welcome_dialog.moc"
