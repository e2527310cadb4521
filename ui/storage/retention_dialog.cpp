// SPDX-License-Identifier: Apache-2.0
#include "ui/storage/retention_dialog.h"

#include "core/models/directory.h"
#include "core/models/server_call.h"
#include "ui/storage/retention_text.h"
#include "ui/widgets/byte_text.h"

#include <QComboBox>
#include <QLocale>

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 asTheWorkspace = -1; ///< of a channel's choices

} // namespace

RetentionDialog::RetentionDialog(models::Account& account, models::WorkspaceContext& workspace,
    const std::optional<RoomId>& room, QWidget* parent)
    : Sheet(tr("How long things are kept"),
          tr("What is older is deleted at night, for everybody and for good. Pinned messages "
             "stay."),
          parent)
    , m_account(&account)
    , m_workspace(workspace)
{
    setObjectName(u"retention"_s);
    addPlaces(room);
    m_messages = addDays(tr("Messages"), tr("With their files and reactions."), u"messageDays"_s);
    m_files = addDays(
        tr("Files"), tr("The messages stay and say that a file was there."), u"fileDays"_s);
    addCloseButton(tr("Close"));
    m_save = addButton(tr("&Save"), ButtonKind::Primary);
    m_save->setObjectName(u"saveRetention"_s);
    connect(m_save, &QPushButton::clicked, this, &RetentionDialog::save);
    connect(&workspace.directory(), &models::Directory::workspaceChanged, this,
        &RetentionDialog::refresh);
    connect(
        &workspace.directory(), &models::Directory::roomsChanged, this, &RetentionDialog::refresh);
    load();
}

void RetentionDialog::addPlaces(const std::optional<RoomId>& room)
{
    const models::Directory& directory = m_workspace.directory();
    m_place = new QComboBox(this);
    m_place->setObjectName(u"retentionPlace"_s);
    m_place->setAccessibleName(tr("Where"));
    if (directory.allows(Permission::ManageWorkspace))
        m_place->addItem(tr("The whole workspace"), QString());
    QList<QPair<QString, QString>> channels;
    for (const replica::RoomState& state : directory.rooms()) {
        if (state.room.isChannel() && !state.room.archivedAt)
            channels.append({ directory.roomTitle(state.room), state.room.id.toString() });
    }
    std::ranges::sort(channels, [](const auto& one, const auto& other) {
        return one.first.localeAwareCompare(other.first) < 0;
    });
    for (const auto& [title, id] : std::as_const(channels))
        m_place->addItem(u'#' + title, id);
    if (room)
        m_place->setCurrentIndex(std::max(m_place->findData(room->toString()), 0));
    connect(m_place, &QComboBox::activated, this, &RetentionDialog::load);
    body().addWidget(new SheetRow(
        tr("Where"), tr("A channel may keep things otherwise than the workspace."), m_place, this));
}

QComboBox* RetentionDialog::addDays(
    const QString& title, const QString& detail, const QString& name)
{
    auto* box = new QComboBox(this);
    box->setObjectName(name);
    box->setAccessibleName(title);
    connect(box, &QComboBox::activated, this, [this] {
        m_meant = false;
        clearMessage();
        refresh();
    });
    body().addWidget(new SheetRow(title, detail, box, this));
    return box;
}

void RetentionDialog::fill(
    QComboBox& box, const std::optional<qint64>& days, qint64 ofWorkspace) const
{
    box.clear();
    if (place())
        box.addItem(
            tr("Like the workspace (%1)").arg(RetentionText::days(ofWorkspace)), asTheWorkspace);
    QList<qint64> offered { 0, 7, 30, 90, 180, 365, 730 };
    if (days && !offered.contains(*days))
        offered.append(*days);
    for (const qint64 each : std::as_const(offered))
        box.addItem(RetentionText::days(each), each);
    box.setCurrentIndex(box.findData(days.value_or(place() ? asTheWorkspace : 0)));
}

std::optional<RoomId> RetentionDialog::place() const
{
    const Result<RoomId> id = RoomId::fromString(m_place->currentData().toString());
    return id ? std::optional(*id) : std::nullopt;
}

Retention RetentionDialog::present() const
{
    const models::Directory& directory = m_workspace.directory();
    const std::optional<RoomId> id = place();
    const replica::RoomState* room = id ? directory.room(*id) : nullptr;
    return room ? room->room.retention : id ? Retention {} : directory.workspace().retention;
}

Retention RetentionDialog::chosen() const
{
    const auto daysIn = [](const QComboBox& box) {
        const qint64 days = box.currentData().toLongLong();
        return days == asTheWorkspace ? std::nullopt : std::optional(days);
    };
    return { .messageDays = daysIn(*m_messages), .fileDays = daysIn(*m_files) };
}

void RetentionDialog::load()
{
    const Retention& ofWorkspace = m_workspace.directory().workspace().retention;
    const Retention kept = present();
    fill(*m_messages, kept.messageDays, ofWorkspace.messageDays.value_or(0));
    fill(*m_files, kept.fileDays, ofWorkspace.fileDays.value_or(0));
    m_meant = false;
    clearMessage();
    refresh();
}

/// What somebody has chosen stays, whatever another device says.
void RetentionDialog::refresh()
{
    Retention kept = present();
    if (!place()) // of the workspace nothing said is for ever
        kept = kept.in({});
    m_save->setText(m_meant ? tr("&Save and delete") : tr("&Save"));
    m_save->setEnabled(!m_busy && m_place->count() > 0 && chosen() != kept);
}

void RetentionDialog::save()
{
    if (!m_account)
        return;
    if (m_meant)
        return set();
    m_busy = true;
    refresh();
    models::callServer(*m_account, protocol::retentionPreview, m_workspace.id(),
        protocol::RetentionChange { .roomId = place(), .retention = chosen() })
        .then(this, [this, asked = chosen()](const Result<protocol::RetentionPreview>& preview) {
            m_busy = false;
            refresh();
            if (!preview)
                return showError(preview.error(), ErrorContext::Workspace);
            if (asked != chosen())
                return; // it was about something else
            if (preview->messages == 0 && preview->files == 0)
                return set();
            ask(*preview);
        });
}

void RetentionDialog::ask(const protocol::RetentionPreview& preview)
{
    const QString time = QLocale().toString(preview.at.toDateTime(), QLocale::ShortFormat);
    const QString messages = tr("%Ln message(s)", nullptr, static_cast<int>(preview.messages));
    const QString files = tr("%Ln file(s)", nullptr, static_cast<int>(preview.files));
    m_meant = true;
    showMessage(MessageTone::Warning,
        tr("%1 and %2 (%3) are older than that, and will be deleted from %4 on. Nobody gets them "
           "back, but out of a backup.")
            .arg(messages, files, ByteText::size(preview.bytes), time));
    refresh();
}

void RetentionDialog::set()
{
    if (!m_account)
        return;
    m_busy = true;
    refresh();
    models::callServer(*m_account, protocol::retentionSet, m_workspace.id(),
        protocol::RetentionChange { .roomId = place(), .retention = chosen() })
        .then(this, [this](const Result<protocol::Nothing>& done) {
            m_busy = false;
            m_meant = false;
            if (!done) {
                refresh();
                return showError(done.error(), ErrorContext::Workspace);
            }
            accept();
        });
}

} // namespace hearth::ui
