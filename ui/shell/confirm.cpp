// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/confirm.h"

#include "ui/shell/sheet.h"

#include <QCoreApplication>

namespace hearth::ui {

void confirm(QWidget* parent, const Question& question, std::function<void()> confirmed)
{
    auto* sheet = new Sheet(question.title, question.text, parent);
    sheet->addCloseButton(QCoreApplication::translate("hearth::ui::confirm", "Cancel"));
    Button* verb = sheet->addButton(question.verb, question.kind);
    verb->setObjectName(QStringLiteral("confirm"));
    QObject::connect(verb, &QPushButton::clicked, sheet, &QDialog::accept);
    QObject::connect(sheet, &QDialog::accepted, parent, std::move(confirmed));
    sheet->open();
    // Return must not delete anything by accident.
    if (question.kind != ButtonKind::Danger)
        verb->setFocus();
}

} // namespace hearth::ui
