// SPDX-License-Identifier: Apache-2.0
#include "ui/sidebar/threads_button.h"

#include <QKeySequence>

namespace hearth::ui {

ThreadsButton::ThreadsButton(QWidget* parent)
    : SidebarEntry(IconName::Thread, tr("Threads"), parent)
{
    setObjectName(QStringLiteral("threadsButton"));
    setToolTip(tr("Threads that you follow (%1)")
            .arg(
                QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T).toString(QKeySequence::NativeText)));
    setUnread(0);
}

void ThreadsButton::setUnread(int threads)
{
    m_unread = threads;
    describe();
}

void ThreadsButton::setDraft(bool begun)
{
    m_draft = begun;
    describe();
}

void ThreadsButton::describe()
{
    const QString name = m_unread > 0 ? tr("Threads, %n unread", nullptr, m_unread) : tr("Threads");
    setAccessibleName(m_draft ? tr("%1, draft").arg(name) : name);
    update();
}

} // namespace hearth::ui
