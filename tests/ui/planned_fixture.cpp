// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/planned_fixture.h"

#include "core/models/planned_actions.h"
#include "ui/composer/composer.h"
#include "ui/timeline/timeline_view.h"

#include <QListView>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace hearth::test {

using namespace Qt::StringLiterals;

void PlannedFixture::setUpOnce() { m_theme = std::make_unique<ui::ThemeController>(*qApp); }

void PlannedFixture::tearDownOnce() { m_theme.reset(); }

void PlannedFixture::tearDown()
{
    m_desk.reset();
    m_ivo.reset();
}

void PlannedFixture::startHere()
{
    m_desk = std::make_unique<Desk>(Device::Kind::WithServer);
    m_desk->startHere(u"Lea Martin"_s, u"Northlight"_s);
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
    QTRY_VERIFY(rows().isOpen());
    m_desk->composer().setFocus();
}

void PlannedFixture::joinIvo()
{
    m_ivo = std::make_unique<Device>(Device::Kind::WithServer);
    const auto made = Device::wait(m_ivo->client().startHere(u"Ivo Kovač"_s, u"Northlight"_s));
    QVERIFY(made);
    m_desk = std::make_unique<Desk>(Device::Kind::ClientOnly);
    const auto joined = Device::wait(m_desk->client().join(m_ivo->invite(*made), u"Lea Martin"_s));
    QVERIFY(joined);
    m_desk->window().openWorkspace(*joined);
    QTRY_VERIFY(m_desk->workspace() && workspace().directory().isLoaded()
        && m_desk->window().navigator().room());
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
    QTRY_VERIFY(rows().isOpen());
    m_desk->composer().setFocus();
}

void PlannedFixture::loseConnection()
{
    QVERIFY(Device::wait(m_ivo->server().stopListening()));
    QTRY_VERIFY(
        workspace().session().syncState().connection.phase != provider::ConnectionPhase::Online);
}

QMenu* PlannedFixture::laterMenu(ui::Composer& composer)
{
    composer.findChild<QToolButton*>(u"sendLater"_s)->click();
    const QList<QMenu*> menus = composer.findChildren<QMenu*>(u"sendLaterMenu"_s);
    const auto open = std::ranges::find_if(menus, &QMenu::isVisible);
    return open == menus.end() ? nullptr : *open;
}

void PlannedFixture::choose(QMenu* menu, const QString& beginning)
{
    QVERIFY(menu);
    const QList<QAction*> actions = menu->actions();
    const auto found = std::ranges::find_if(
        actions, [&](const QAction* action) { return action->text().startsWith(beginning); });
    QVERIFY2(found != actions.end(), qPrintable(beginning));
    (*found)->trigger();
    menu->close();
}

QMenu* PlannedFixture::menuOf(const QString& button)
{
    const auto* found = m_desk->find<QPushButton>(button);
    if (!found || !found->menu())
        return nullptr;
    Q_EMIT found->menu()->aboutToShow(); // as opening it does
    return found->menu();
}

MessageId PlannedFixture::schedule(const QString& text, std::chrono::microseconds ahead)
{
    const int before = scheduled();
    const auto id = models::PlannedActions(workspace())
                        .schedule(room(), {}, text, { now().micros + ahead.count() });
    const bool isListed = QTest::qWaitFor([&] { return scheduled() == before + 1; });
    return id && isListed ? *id : MessageId {};
}

void PlannedFixture::activate()
{
    m_desk->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
}

QListView* PlannedFixture::openList(const QString& name)
{
    activate();
    m_desk->press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    return m_desk->find<QListView>(name);
}

void PlannedFixture::letTimePass(std::chrono::microseconds span)
{
    QTRY_VERIFY(workspace().session().outbox().isEmpty());
    Device& host = m_ivo ? *m_ivo : m_desk->device();
    host.clock().goAhead(span);
    workspace().createChannel(u"later-%1"_s.arg(++m_happened), RoomKind::Public, {});
}

const models::ScheduledRow& PlannedFixture::first() const { return workspace().scheduled().row(0); }

bool PlannedFixture::isFirstSentAt(ui::PlannedTime time, Timestamp since) const
{
    return first().sendAt == ui::PlannedTimes::moment(time, since)
        || first().sendAt == ui::PlannedTimes::moment(time, now());
}

int PlannedFixture::scheduled() const { return workspace().scheduled().rowCount(); }

ui::RowSource& PlannedFixture::rows() const { return *m_desk->timeline().source(); }

} // namespace hearth::test
