// SPDX-License-Identifier: Apache-2.0
#include "ui/sidebar/drafts_button.h"

#include <QKeySequence>
#include <QLocale>

namespace hearth::ui {

DraftsButton::DraftsButton(QWidget* parent)
    : SidebarEntry(IconName::Edit, tr("Drafts"), parent)
{
    setObjectName(QStringLiteral("draftsButton"));
    setToolTip(tr("What you have begun to write (%1)")
            .arg(
                QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D).toString(QKeySequence::NativeText)));
    setDrafts(0);
}

void DraftsButton::setDrafts(int drafts)
{
    m_drafts = drafts;
    setAccessibleName(tr("Drafts, %n", nullptr, drafts));
    setVisible(drafts > 0);
    update();
}

QString DraftsButton::quietCount() const { return QLocale().toString(m_drafts); }

} // namespace hearth::ui
