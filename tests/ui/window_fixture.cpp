// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/window_fixture.h"

#include "ui/composer/composer.h"
#include "ui/shell/conversation_pane.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/labels.h"

#include <QDir>

namespace hearth::test {

using namespace Qt::StringLiterals;

Desk::Desk(Device::Kind kind, const QString& plugins, const QByteArray& vfs)
    : m_device(kind, plugins, vfs)
{
    open();
}

Desk::~Desk() { close(); }

void Desk::open()
{
    m_settings = std::make_unique<Settings>(QDir(m_device.folder()).filePath(u"window.ini"_s));
    m_settings->set(ui::setting::secretPlace, ui::SecretPlace::ThisRun);
    m_secrets = std::make_unique<ui::ChosenStore>(
        *m_settings, QDir(m_device.folder()).filePath(u"secrets.json"_s));
    m_browser = std::make_unique<client::Browser>();
    m_window = std::make_unique<ui::MainWindow>(ui::Services { .client = m_device.client(),
        .settings = *m_settings,
        .secrets = *m_secrets,
        .browser = *m_browser,
        .network = m_network,
        .clock = m_clock });
    m_window->show();
    m_window->activateWindow();
    m_window->start();
}

void Desk::close()
{
    m_window->close();
    m_window.reset();
    m_browser.reset();
    m_secrets.reset();
    m_settings.reset();
}

void Desk::restart(const std::function<void()>& meanwhile)
{
    close();
    m_device.restart(meanwhile);
    open();
}

void Desk::setBehindPortal(bool behind)
{
    m_behindPortal = behind;
    m_network.look();
}

void Desk::startHere(const QString& person, const QString& workspaceName)
{
    const Result<WorkspaceId> id = Device::wait(client().startHere(person, workspaceName));
    QVERIFY2(id, qPrintable(id ? QString() : id.error().message));
    m_window->openWorkspace(*id);
    QTRY_VERIFY(workspace() && workspace()->directory().isLoaded() && m_window->navigator().room());
}

void Desk::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget* focused = m_window->focusWidget();
    QTest::keyClick(focused ? focused : m_window.get(), key, modifiers);
}

void Desk::write(const QString& text)
{
    QVERIFY2(m_window->focusWidget(), "nothing has the keyboard");
    QTest::keyClicks(m_window->focusWidget(), text);
}

ui::Composer& Desk::composer() { return m_window->findChild<ui::ConversationPane*>()->composer(); }

ui::TimelineView& Desk::timeline() { return m_window->findChild<ui::ConversationPane*>()->view(); }

bool Desk::hasKeyboard(const QWidget& widget) const
{
    const QWidget* focused = m_window->focusWidget();
    return focused && (&widget == focused || widget.isAncestorOf(focused));
}

void Desk::type(const QString& field, const QString& text)
{
    auto* found = find<ui::TextField>(field);
    QVERIFY2(found, qPrintable(field));
    found->edit().clear();
    QTest::keyClicks(&found->edit(), text);
}

void Desk::click(const QString& button)
{
    auto* found = find<QAbstractButton>(button);
    QVERIFY2(found, qPrintable(button));
    QTRY_VERIFY2(
        found->isVisible(), qPrintable(button)); // what was just added is shown a turn later
    QTest::mouseClick(found, Qt::LeftButton);
}

QString Desk::visibleText()
{
    QStringList lines;
    for (const QLabel* label : m_window->findChildren<QLabel*>()) {
        if (label->isVisible() && !label->text().isEmpty())
            lines.append(label->text());
    }
    return lines.join(u'\n');
}

} // namespace hearth::test
