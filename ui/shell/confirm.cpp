// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/confirm.h"

#include "ui/shell/sheet.h"

#include <QCoreApplication>

namespace hearth::ui {

QDialog* confirm(QWidget* parent, const Question& question, std::function<void()> confirmed)
{
    auto* sheet = new Sheet(question.title, question.text, parent);
    Button* refusal = sheet->addCloseButton(question.refusal.isEmpty()
            ? QCoreApplication::translate("hearth::ui::confirm", "Cancel")
            : question.refusal);
    refusal->setObjectName(QStringLiteral("refuse"));
    Button* verb = sheet->addButton(question.verb, question.kind);
    verb->setObjectName(QStringLiteral("confirm"));
    QObject::connect(verb, &QPushButton::clicked, sheet, &QDialog::accept);
    QObject::connect(sheet, &QDialog::accepted, parent, std::move(confirmed));
    sheet->open();
    if (question.enter == OnEnter::Refuses) {
        verb->setDefault(false);
        verb->setAutoDefault(false);
        refusal->setDefault(true);
        refusal->setFocus();
        return sheet;
    }
    // Return must not delete anything by accident.
    if (question.kind != ButtonKind::Danger)
        verb->setFocus();
    return sheet;
}

void tell(QWidget* parent, const QString& title, const QString& text)
{
    auto* sheet = new Sheet(title, text, parent);
    sheet->addCloseButton(QCoreApplication::translate("hearth::ui::confirm", "OK"))
        ->setObjectName(QStringLiteral("confirm"));
    sheet->open();
}

} // namespace hearth::ui
