// SPDX-License-Identifier: Apache-2.0
#include "ui/profile/profile_page.h"

#include "ui/profile/avatar_pictures.h"
#include "ui/profile/profile_form.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace hearth::ui {

using namespace Qt::StringLiterals;

ProfilePage::ProfilePage(
    models::WorkspaceContext& workspace, AvatarPictures* pictures, QWidget* parent)
    : AccountPage(parent)
    , m_workspace(workspace)
    , m_form(new ProfileForm(workspace, pictures, ProfileForm::Extent::Whole, this))
    , m_save(new Button(tr("&Save profile"), ButtonKind::Primary, this))
{
    auto* note = new Label(
        tr("This is how %1 sees you.").arg(workspace.directory().workspace().name), TextRole::Muted,
        this);
    note->setWordWrap(true);
    m_save->setObjectName(u"saveProfile"_s);
    m_save->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addWidget(note);
    layout->addWidget(m_form);
    layout->addWidget(m_save, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(m_save, &QPushButton::clicked, this, &ProfilePage::save);
    connect(m_form, &ProfileForm::edited, this, &ProfilePage::refresh);
    refresh();
}

void ProfilePage::enter() { refresh(); }

void ProfilePage::refresh() { m_save->setEnabled(m_form->isChanged()); }

void ProfilePage::save()
{
    if (!m_form->save()) {
        Q_EMIT resized();
        return;
    }
    m_save->setEnabled(false);
    const bool online = m_workspace.session().syncState().caughtUp;
    Q_EMIT said(online ? tr("Saved.")
                       : tr("Saved on this device. Others see it when there is a connection."));
}

} // namespace hearth::ui
