// SPDX-License-Identifier: Apache-2.0
#include "ui/storage/large_files_dialog.h"

#include "core/models/directory.h"
#include "core/models/server_call.h"
#include "core/replica/workspace_session.h"
#include "core/text/hidden.h"
#include "ui/widgets/byte_text.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLocale>
#include <QSignalBlocker>
#include <QTreeWidget>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsShown = 12;
constexpr qint64 mostFiles = 100; ///< that one call removes
constexpr qint64 megabyte = 1'000'000;
constexpr qint64 microsPerDay = 86'400LL * 1'000'000;

} // namespace

LargeFilesDialog::LargeFilesDialog(
    models::Account& account, models::WorkspaceContext& workspace, QWidget* parent)
    : Sheet(tr("Large and old files"),
          tr("In the channels and conversations that you see. Messages stay and say that a file "
             "was there."),
          parent)
    , m_account(&account)
    , m_workspace(workspace)
{
    setObjectName(u"largeFilesDialog"_s);
    addFilters();
    addList();
    addCloseButton(tr("Close"));
    m_remove = addButton(tr("&Remove…"), ButtonKind::Danger);
    m_remove->setObjectName(u"removeFiles"_s);
    connect(m_remove, &QPushButton::clicked, this, &LargeFilesDialog::remove);
    refresh();
    search();
}

QComboBox* LargeFilesDialog::addChoice(
    const QString& title, const QString& name, const QList<QPair<QString, qint64>>& choices)
{
    auto* box = new QComboBox(this);
    box->setObjectName(name);
    box->setAccessibleName(title);
    for (const auto& [text, value] : choices)
        box->addItem(text, value);
    connect(box, &QComboBox::activated, this, &LargeFilesDialog::search);
    body().addWidget(new SheetRow(title, {}, box, this));
    return box;
}

void LargeFilesDialog::addFilters()
{
    m_room = addChoice(tr("Where"), u"filesRoom"_s, {});
    m_room->addItem(tr("Everywhere"), QString());
    for (const replica::RoomState& state : m_workspace.directory().rooms())
        m_room->addItem(m_workspace.directory().roomTitle(state.room), state.room.id.toString());
    m_age = addChoice(tr("Older than"), u"filesAge"_s,
        { { tr("Any age"), 0 }, { tr("30 days"), 30 }, { tr("90 days"), 90 },
            { tr("One year"), 365 } });
    m_size = addChoice(tr("Larger than"), u"filesSize"_s,
        { { tr("Any size"), 0 }, { ByteText::size(megabyte), megabyte },
            { ByteText::size(10 * megabyte), 10 * megabyte },
            { ByteText::size(100 * megabyte), 100 * megabyte } });
    m_order = addChoice(tr("First"), u"filesOrder"_s,
        { { tr("The largest"), static_cast<qint64>(protocol::StorageOrder::Largest) },
            { tr("The oldest"), static_cast<qint64>(protocol::StorageOrder::Oldest) } });
}

void LargeFilesDialog::addList()
{
    m_list = new QTreeWidget(this);
    m_list->setObjectName(u"filesFound"_s);
    m_list->setAccessibleName(tr("Files"));
    m_list->setHeaderLabels({ tr("File"), tr("Size"), tr("Sent"), tr("Where"), tr("By") });
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setMinimumHeight(m_list->fontMetrics().lineSpacing() * rowsShown);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    connect(m_list, &QTreeWidget::itemChanged, this, [this] {
        m_meant = false;
        clearMessage();
        refresh();
    });
    m_more = new Label(
        tr("There are more. Remove some of these, or look for less."), TextRole::Small, this);
    m_more->setWordWrap(true);
    m_more->hide();
    body().addWidget(m_list);
    body().addWidget(m_more);
}

protocol::StorageSearch LargeFilesDialog::wanted() const
{
    protocol::StorageSearch search;
    if (const auto room = RoomId::fromString(m_room->currentData().toString()))
        search.roomId = *room;
    if (const qint64 days = m_age->currentData().toLongLong(); days > 0)
        search.before = Timestamp { m_workspace.session().now().micros - days * microsPerDay };
    search.minBytes = m_size->currentData().toLongLong();
    search.order = static_cast<protocol::StorageOrder>(m_order->currentData().toLongLong());
    search.limit = mostFiles;
    return search;
}

void LargeFilesDialog::search()
{
    if (!m_account)
        return;
    models::callServer(*m_account, protocol::storageSearch, m_workspace.id(), wanted())
        .then(this, [this, asked = ++m_searches](const Result<protocol::StoredFileList>& found) {
            if (asked != m_searches)
                return;
            if (!found)
                return showError(found.error(), ErrorContext::Workspace);
            show(*found);
        });
}

QString LargeFilesDialog::roomOf(const protocol::StoredFile& file) const
{
    const replica::RoomState* room = m_workspace.directory().room(file.roomId);
    return room ? m_workspace.directory().roomTitle(room->room) : QString();
}

void LargeFilesDialog::show(const protocol::StoredFileList& found)
{
    const QSignalBlocker quiet(m_list); // nobody has ticked anything
    m_list->clear();
    for (const protocol::StoredFile& file : found.files) {
        const QString sent = QLocale().toString(
            Timestamp { file.position }.toDateTime().date(), QLocale::ShortFormat);
        auto* row = new QTreeWidgetItem(m_list,
            { text::shownName(file.file.name), ByteText::size(file.file.size), sent, roomOf(file),
                m_workspace.directory().memberName(file.authorId) });
        row->setData(0, Qt::UserRole, file.file.id.toString());
        row->setFlags(row->flags() | Qt::ItemIsUserCheckable);
        row->setCheckState(0, Qt::Unchecked);
        row->setTextAlignment(1, Qt::AlignTrailing | Qt::AlignVCenter);
    }
    m_more->setVisible(found.more);
    refresh();
}

QList<FileId> LargeFilesDialog::ticked() const
{
    QList<FileId> ids;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* row = m_list->topLevelItem(i);
        const Result<FileId> id = FileId::fromString(row->data(0, Qt::UserRole).toString());
        if (id && row->checkState(0) == Qt::Checked)
            ids.append(*id);
    }
    return ids;
}

void LargeFilesDialog::refresh()
{
    const bool mayRemove = m_workspace.directory().allows(Permission::DeleteAnyMessage);
    m_remove->setText(m_meant ? tr("&Remove for good") : tr("&Remove…"));
    m_remove->setEnabled(!m_busy && mayRemove && !ticked().isEmpty());
    m_remove->setToolTip(
        mayRemove ? QString() : tr("That takes the right to delete what others have written."));
}

void LargeFilesDialog::remove()
{
    const QList<FileId> ids = ticked();
    if (!m_account || ids.isEmpty())
        return;
    if (!m_meant) {
        m_meant = true;
        showMessage(MessageTone::Warning,
            tr("%Ln file(s) go for everybody and for good.", nullptr,
                static_cast<int>(ids.size())));
        return refresh();
    }
    m_meant = false;
    m_busy = true;
    refresh();
    models::callServer(*m_account, protocol::storageRemoveFiles, m_workspace.id(),
        protocol::FileIds { .ids = ids })
        .then(this, [this](const Result<protocol::FreedStorage>& freed) {
            m_busy = false;
            refresh();
            if (!freed)
                return showError(freed.error(), ErrorContext::Workspace);
            showMessage(MessageTone::Good,
                tr("%1 were given back to the disk.").arg(ByteText::size(freed->bytes)));
            search();
        });
}

} // namespace hearth::ui
