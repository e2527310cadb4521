// SPDX-License-Identifier: Apache-2.0
#include "ui/sidebar/activity_button.h"

#include <QKeySequence>

namespace hearth::ui {

ActivityButton::ActivityButton(QWidget* parent)
    : SidebarEntry(IconName::Mention, tr("Activity"), parent)
{
    setObjectName(QStringLiteral("activityButton"));
    setToolTip(tr("Mentions, reactions and replies (%1)")
            .arg(
                QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A).toString(QKeySequence::NativeText)));
    setMentions(0);
}

void ActivityButton::setMentions(int mentions)
{
    m_mentions = mentions;
    setAccessibleName(
        mentions > 0 ? tr("Activity, %n mention(s)", nullptr, mentions) : tr("Activity"));
    update();
}

} // namespace hearth::ui
