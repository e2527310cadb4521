// SPDX-License-Identifier: Apache-2.0
#include "ui/storage/storage_dialog.h"

#include "core/models/directory.h"
#include "core/models/server_call.h"
#include "ui/widgets/byte_text.h"
#include "ui/widgets/plots.h"

#include <QHeaderView>
#include <QLocale>
#include <QTreeWidget>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using protocol::StorageShare;

namespace {

constexpr int rowsShown = 10;

} // namespace

StorageDialog::StorageDialog(
    models::Account& account, models::WorkspaceContext& workspace, QWidget* parent)
    : Sheet(tr("Storage"),
          tr("What takes up room in %1.").arg(workspace.directory().workspace().name), parent)
    , m_account(&account)
    , m_workspace(workspace)
    , m_bar(new ShareBar(tr("Used of what files may have"), this))
    , m_used(new Label({}, TextRole::Body, this))
    , m_database(new Label({}, TextRole::Small, this))
    , m_rewriting(new Label({}, TextRole::Small, this))
    , m_shares(new QTreeWidget(this))
{
    setObjectName(u"storage"_s);
    m_bar->setObjectName(u"storageBar"_s);
    m_used->setObjectName(u"storageUsed"_s);
    m_used->setWordWrap(true);
    m_database->setObjectName(u"storageDatabase"_s);
    m_database->setWordWrap(true);
    m_rewriting->setObjectName(u"storageRewriting"_s);
    m_rewriting->setWordWrap(true);
    m_rewriting->setText(
        tr("An earlier Hearth made this database. The first time that you clean up it is written "
           "anew, if the disk has as much room again: some seconds for each gigabyte, in which "
           "what people write waits. Do it when few are here."));
    m_rewriting->hide();
    m_shares->setObjectName(u"storageShares"_s);
    m_shares->setAccessibleName(tr("What takes up room"));
    m_shares->setHeaderLabels({ tr("Files of"), tr("Size"), tr("Number") });
    m_shares->setUniformRowHeights(true);
    m_shares->setMinimumHeight(m_shares->fontMetrics().lineSpacing() * rowsShown * 2);
    m_shares->header()->setStretchLastSection(false);
    m_shares->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    body().addWidget(m_bar);
    body().addWidget(m_used);
    body().addWidget(m_shares);
    body().addWidget(m_database);
    body().addWidget(m_rewriting);
    addLinks();
    addCloseButton(tr("Close"));
    m_cleanUp = addButton(tr("Clean &up"), ButtonKind::Secondary, Side::Leading);
    m_cleanUp->setObjectName(u"cleanUp"_s);
    m_cleanUp->setToolTip(
        tr("Removes uploads that were given up and contents that no message has, and gives empty "
           "room of the database back. No message and no file of one is touched."));
    connect(m_cleanUp, &QPushButton::clicked, this, &StorageDialog::cleanUp);
    load();
}

void StorageDialog::addLinks()
{
    const auto link = [this](const QString& title, const QString& detail, const QString& name,
                          void (StorageDialog::*request)()) {
        auto* button = new Button(tr("Open…"), ButtonKind::Secondary, this);
        button->setObjectName(name);
        button->setAutoDefault(false);
        button->setAccessibleName(title);
        connect(button, &QPushButton::clicked, this, request);
        body().addWidget(new SheetRow(title, detail, button, this));
    };
    body().addWidget(new Divider(this));
    link(tr("Large and old files"), tr("Look for them, and remove what nobody needs."),
        u"largeFiles"_s, &StorageDialog::filesRequested);
    link(tr("How long things are kept"),
        tr("Delete messages and files by themselves when they are old."), u"retentionButton"_s,
        &StorageDialog::retentionRequested);
}

void StorageDialog::load()
{
    if (!m_account)
        return;
    models::callServer(*m_account, protocol::storageSurvey, m_workspace.id(), protocol::Nothing {})
        .then(this, [this](const Result<protocol::StorageSurvey>& survey) {
            if (!survey)
                return showError(survey.error(), ErrorContext::Workspace);
            show(*survey);
        });
}

void StorageDialog::show(const protocol::StorageSurvey& survey)
{
    const QString used = tr("Files take %1.", "12 of 40 MB")
                             .arg(ByteText::share(survey.all.bytes, survey.limit));
    m_bar->setShare(survey.all.bytes, survey.limit, used);
    m_used->setText(used);
    m_database->setText(tr("Messages take %1, of which %2 are empty and can be given back.")
            .arg(ByteText::size(survey.databaseBytes), ByteText::size(survey.reclaimableBytes)));
    m_rewriting->setVisible(survey.writtenAnew);
    m_shares->clear();
    QList<QPair<QString, StorageShare>> rows;
    for (const protocol::RoomStorage& room : survey.rooms)
        rows.append({ titleOf(room), room.share });
    addGroup(tr("Channels"), rows, survey.all.bytes);
    rows.clear();
    for (const protocol::PersonStorage& person : survey.people)
        rows.append({ nameOf(person), person.share });
    addGroup(tr("People"), rows, survey.all.bytes);
    rows.clear();
    for (const protocol::KindStorage& kind : survey.kinds)
        rows.append({ titleOf(kind.kind), kind.share });
    addGroup(tr("Kinds"), rows, survey.all.bytes);
    m_shares->expandAll();
    fit();
}

void StorageDialog::addGroup(
    const QString& title, const QList<QPair<QString, StorageShare>>& rows, qint64 all)
{
    auto* group = new QTreeWidgetItem(m_shares, { title });
    const QLocale locale;
    for (const auto& [name, share] : rows) {
        auto* row = new QTreeWidgetItem(
            group, { name, ByteText::size(share.bytes), locale.toString(share.files) });
        row->setTextAlignment(1, Qt::AlignTrailing | Qt::AlignVCenter);
        row->setTextAlignment(2, Qt::AlignTrailing | Qt::AlignVCenter);
        constexpr double hundred = 100;
        const double percent = all > 0
            ? hundred * static_cast<double>(share.bytes) / static_cast<double>(all)
            : 0;
        row->setToolTip(1, tr("%1 % of all files").arg(locale.toString(percent, 'f', 0)));
    }
}

QString StorageDialog::titleOf(const protocol::RoomStorage& room) const
{
    if (!room.roomId)
        return tr("Where you are not");
    const replica::RoomState* state = m_workspace.directory().room(*room.roomId);
    return state ? m_workspace.directory().roomTitle(state->room) : tr("A channel that is gone");
}

QString StorageDialog::nameOf(const protocol::PersonStorage& person) const
{
    return person.memberId ? m_workspace.directory().memberName(*person.memberId) : tr("Imported");
}

QString StorageDialog::titleOf(protocol::FileKind kind)
{
    switch (kind) {
    case protocol::FileKind::Image:
        return tr("Pictures");
    case protocol::FileKind::Audio:
        return tr("Sound");
    case protocol::FileKind::Video:
        return tr("Videos");
    case protocol::FileKind::Other:
    case protocol::FileKind::Any:
        break;
    }
    return tr("Everything else");
}

void StorageDialog::cleanUp()
{
    if (!m_account)
        return;
    clearMessage();
    m_cleanUp->setEnabled(false);
    models::callServer(*m_account, protocol::storageCleanUp, m_workspace.id(), protocol::Nothing {})
        .then(this, [this](const Result<protocol::FreedStorage>& freed) {
            m_cleanUp->setEnabled(true);
            if (!freed)
                return showError(freed.error(), ErrorContext::Workspace);
            showMessage(MessageTone::Good,
                freed->bytes > 0
                    ? tr("%1 were given back to the disk.").arg(ByteText::size(freed->bytes))
                    : tr("There was nothing to clear away."));
            load();
        });
}

} // namespace hearth::ui
