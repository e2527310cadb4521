// SPDX-License-Identifier: Apache-2.0
#include "ui/sidebar/files_button.h"

#include <QKeySequence>

namespace hearth::ui {

FilesButton::FilesButton(QWidget* parent)
    : SidebarEntry(IconName::File, tr("Files"), parent)
{
    setObjectName(QStringLiteral("filesButton"));
    setAccessibleName(tr("Files"));
    setToolTip(tr("Files of all conversations (%1)")
            .arg(
                QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G).toString(QKeySequence::NativeText)));
}

} // namespace hearth::ui
