// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/compare_dialog.h"

#include "ui/theme/metrics.h"

#include <QPlainTextEdit>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int versionLines = 6; ///< longer ones scroll

} // namespace

CompareDialog::CompareDialog(const QString& own, const QString& other, QWidget* parent)
    : Sheet(tr("Edited meanwhile"),
          tr("This message was edited on another device before your edit arrived. Nothing is lost: "
             "if yours is sent, the other one stays in the message's history."),
          parent)
{
    addVersion(u"own"_s, tr("Your version from here, not sent"), own);
    addVersion(u"other"_s, tr("What everybody sees now"), other);
    const auto choice = [this](Button* button, const QString& name, auto signal) {
        button->setObjectName(name);
        connect(button, &QPushButton::clicked, this, [this, signal] {
            close();
            Q_EMIT(this->*signal)();
        });
    };
    choice(addButton(tr("Edit mine"), ButtonKind::Quiet, Side::Leading), u"edit"_s,
        &CompareDialog::editRequested);
    choice(addButton(tr("Keep the other"), ButtonKind::Secondary), u"keepOther"_s,
        &CompareDialog::otherChosen);
    choice(
        addButton(tr("Send mine"), ButtonKind::Primary), u"sendOwn"_s, &CompareDialog::ownChosen);
}

void CompareDialog::addVersion(const QString& name, const QString& title, const QString& text)
{
    auto* label = new Label(title, TextRole::Strong, this);
    auto* edit = new QPlainTextEdit(text, this);
    edit->setObjectName(name);
    edit->setReadOnly(true);
    edit->setTabChangesFocus(true);
    edit->setAccessibleName(title);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * versionLines + 2 * metrics::gap);
    label->setBuddy(edit);
    body().addWidget(label);
    body().addWidget(edit);
}

} // namespace hearth::ui
