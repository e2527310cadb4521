// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/left_dialog.h"

#include "ui/shell/confirm.h"

#include <QPointer>

namespace hearth::ui {

using namespace Qt::StringLiterals;

LeftDialog::LeftDialog(
    const QString& workspaceName, const QList<UnsavedThing>& things, QWidget* parent)
    : WrittenSheet(tr("You are no longer in %1").arg(workspaceName),
          tr("What you wrote there and did not send is still on this device: %1. It stays in the "
             "outbox until you discard it, and is sent if you are in the team again.")
              .arg(count(things)),
          things, parent)
{
    Button* discard = addButton(tr("Discard all…"), ButtonKind::Secondary);
    discard->setObjectName(u"discardAll"_s);
    discard->setAutoDefault(false);
    connect(discard, &QPushButton::clicked, this, [this] {
        confirm(this,
            { .title = tr("Discard what was not sent?"),
                .text = tr("It has not reached anybody, and is gone then."),
                .verb = tr("Discard"),
                .kind = ButtonKind::Danger },
            [self = QPointer(this)] {
                if (!self)
                    return;
                Q_EMIT self->discardRequested();
                self->accept();
            });
    });
    addCloseButton(tr("Keep"))->setFocus();
}

} // namespace hearth::ui
