// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/unsaved_dialog.h"

namespace hearth::ui {

using namespace Qt::StringLiterals;

UnsavedDialog::UnsavedDialog(const UnsavedThings& unsaved, QWidget* parent)
    : WrittenSheet(tr("Quit and lose what you wrote?"),
          ErrorText::onlyInMemory(count(unsaved.things), unsaved.trouble), unsaved.things, parent)
{
    addCloseButton(tr("Cancel"))->setFocus();
    Button* quit = addButton(tr("Quit anyway"), ButtonKind::Danger);
    quit->setObjectName(u"quitAnyway"_s);
    quit->setAutoDefault(false);
    connect(quit, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT quitRequested();
    });
}

} // namespace hearth::ui
