// SPDX-License-Identifier: Apache-2.0
#include "ui/rooms/section_dialog.h"

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestName = 40; // limits::sectionName

} // namespace

SectionDialog::SectionDialog(const QString& name, QWidget* parent)
    : Sheet(name.isEmpty() ? tr("New section") : tr("Rename section"),
          tr("Sections put your sidebar in order. Nobody else sees them."), parent)
    , m_name(new TextField(tr("Name"), tr("Short, like projects or customers."), this))
{
    m_name->setObjectName(u"sectionName"_s);
    m_name->edit().setMaxLength(longestName);
    m_name->setText(name);
    body().addWidget(m_name);
    addCloseButton(tr("Cancel"));
    Button* save = addButton(
        name.isEmpty() ? tr("Create section") : tr("Save"), ButtonKind::Primary);
    save->setObjectName(u"saveSection"_s);
    connect(save, &QPushButton::clicked, this, &SectionDialog::save);
    m_name->edit().setFocus();
}

void SectionDialog::save()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty()) {
        m_name->setError(tr("Give the section a name."));
        m_name->edit().setFocus();
        return;
    }
    accept();
    Q_EMIT named(name);
}

} // namespace hearth::ui
