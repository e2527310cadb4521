// SPDX-License-Identifier: Apache-2.0
#include "ui/import/match_dialog.h"

#include "ui/shell/member_delegate.h"
#include "ui/theme/metrics.h"

#include <QLineEdit>
#include <QListView>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsShown = 5;

} // namespace

MatchDialog::MatchDialog(models::Account& account, const models::Directory& directory,
    const MemberId& imported, QWidget* parent)
    : Sheet(tr("Who is %1?").arg(directory.memberName(imported)),
          tr("Choose the person here who wrote as %1 before the import. Those messages become "
             "theirs, and the private rooms of the export that %1 "
             "was in open to them. An admin can undo it under “Imported people”.")
              .arg(directory.memberName(imported)),
          parent)
    , m_account(&account)
    , m_workspace(directory.workspace().id)
    , m_imported(imported)
    , m_people(directory)
    , m_list(new QListView(this))
{
    m_people.setShown(models::MemberListModel::Shown::Active);
    auto* filter = new QLineEdit(this);
    filter->setObjectName(u"filter"_s);
    filter->setPlaceholderText(tr("Find a person"));
    filter->setAccessibleName(filter->placeholderText());
    filter->setClearButtonEnabled(true);
    m_list->setObjectName(u"people"_s);
    m_list->setAccessibleName(tr("People of this workspace"));
    m_list->setItemDelegate(new MemberDelegate(m_list));
    m_list->setModel(&m_people);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFixedHeight(rowsShown * (metrics::avatar + metrics::gap));
    body().addWidget(filter);
    body().addWidget(m_list);
    addCloseButton(tr("Cancel"));
    m_match = addButton(tr("Match"), ButtonKind::Primary);
    m_match->setObjectName(u"match"_s);
    connect(filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_people.setFilter(text);
        if (m_people.rowCount() == 1)
            m_list->setCurrentIndex(m_people.index(0));
        updateButton();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &MatchDialog::updateButton);
    connect(&m_people, &QAbstractItemModel::rowsRemoved, this, &MatchDialog::updateButton);
    connect(m_match, &QPushButton::clicked, this, &MatchDialog::match);
    updateButton();
    filter->setFocus();
}

MatchDialog::~MatchDialog() { m_list->setModel(nullptr); }

void MatchDialog::updateButton() { m_match->setEnabled(m_list->currentIndex().isValid()); }

void MatchDialog::match()
{
    const QModelIndex chosen = m_list->currentIndex();
    if (!m_account || !chosen.isValid())
        return;
    m_match->setEnabled(false);
    clearMessage();
    m_account->importMatchMember(m_workspace, m_imported, m_people.row(chosen.row()).id)
        .then(this, [this](const Result<Member>& matched) {
            if (matched) {
                accept();
                return;
            }
            showError(matched.error(), ErrorContext::Import);
            updateButton();
        });
}

} // namespace hearth::ui
