// SPDX-License-Identifier: Apache-2.0
#include "core/models/draft_files.h"

#include "core/models/directory.h"

#include <QFileInfo>
#include <QMimeDatabase>

#include <algorithm>

namespace hearth::models {

using namespace Qt::StringLiterals;
using replica::DraftPlace;

namespace {

constexpr int threads = 2; ///< one may be held up by a slow disk

/// As the server takes it: one line, and no longer than it may be. What follows the last dot stays.
QString nameOf(const QFileInfo& file)
{
    QString name = file.fileName();
    for (QChar& c : name) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator)
            c = u'_';
    }
    const qsizetype excess = name.size() - limits::fileName.maxLength;
    if (excess <= 0)
        return name;
    const qsizetype ending = file.suffix().isEmpty() ? 0 : file.suffix().size() + 1;
    return ending < limits::fileName.maxLength ? name.remove(name.size() - ending - excess, excess)
                                               : name.left(limits::fileName.maxLength);
}

} // namespace

DraftFiles::DraftFiles(
    replica::WorkspaceSession& session, const Directory& directory, QObject* owner)
    : QObject(owner)
    , m_session(session)
    , m_directory(directory)
{
    m_pool.setMaxThreadCount(threads);
    connect(&session, &replica::WorkspaceSession::draftsChanged, this, [this](const RoomId& room) {
        const replica::Drafts& drafts = m_session.drafts();
        const QList<DraftPlace> places = drafts.keys();
        for (const DraftPlace& place : places) {
            if (place.room == room)
                Q_EMIT changed(place);
        }
    });
}

DraftFiles::~DraftFiles() { m_pool.waitForDone(); }

void DraftFiles::setMeasure(Measure measure) { m_measure = std::move(measure); }

QList<DraftFile> DraftFiles::files(const DraftPlace& place) const
{
    QList<DraftFile> files;
    const QList<FileEntry> ready = m_session.draftFiles(place);
    for (const FileEntry& entry : ready)
        files.append({ .entry = entry, .copying = false });
    for (const Copying& copying : m_copying) {
        if (copying.isFor(place))
            files.append({ .entry = copying.entry, .copying = true });
    }
    return files;
}

bool DraftFiles::isCopying(const DraftPlace& place) const
{
    return std::ranges::any_of(
        m_copying, [&place](const Copying& copying) { return copying.isFor(place); });
}

/// Whether there is room for one more.
bool DraftFiles::begin(const DraftPlace& place, const FileEntry& entry)
{
    if (files(place).size() < limits::filesPerMessage) {
        m_copying.append({ .place = place, .entry = entry, .attached = {}, .copy = {} });
        return true;
    }
    refuse(place,
        { .kind = FileRefusal::Kind::TooMany,
            .name = {},
            .size = 0,
            .limit = limits::filesPerMessage,
            .allowed = {} });
    return false;
}

void DraftFiles::add(const DraftPlace& place, const QStringList& paths)
{
    for (const QString& path : paths) {
        const FileEntry entry {
            .id = m_session.newId<FileId>(), .name = nameOf(QFileInfo(path)), .mimeType = {}
        };
        if (!begin(place, entry))
            break; // once is enough to say it
        Promise<Examined> promise;
        m_pool.start([promise, entry, path, measure = m_measure] {
            promise.resolve(examine(entry, path, measure));
        });
        promise.future().then(this, [this, id = entry.id, path](const Result<Examined>& found) {
            examined(id, path, found.value_or(Examined {}));
        });
    }
    Q_EMIT changed(place);
}

DraftFiles::Examined DraftFiles::examine(
    const FileEntry& entry, const QString& path, const Measure& measure)
{
    const QFileInfo file(path);
    Examined found { .about = entry, .folder = file.isDir(), .readable = file.isReadable() };
    if (found.folder || !found.readable)
        return found;
    found.about.size = file.size();
    found.about.mimeType = QMimeDatabase().mimeTypeForFile(file).name();
    if (measure && found.about.mimeType.startsWith("image/"_L1)) {
        const QSize size = measure(path);
        found.about.width = std::max(0, size.width());
        found.about.height = std::max(0, size.height());
    }
    return found;
}

/// By what is known of it here; the server looks for itself.
std::optional<FileRefusal> DraftFiles::objection(const FileEntry& about) const
{
    const FileRules& rules = m_directory.workspace().fileRules;
    FileRefusal refusal { .kind = FileRefusal::Kind::TooLarge,
        .name = about.name,
        .size = about.size,
        .limit = rules.fileBytes,
        .allowed = {} };
    if (about.size > rules.fileBytes)
        return refusal;
    if (isAllowedType(rules, about.mimeType))
        return std::nullopt;
    refusal.kind = FileRefusal::Kind::WrongType;
    refusal.allowed = rules.allowedTypes;
    return refusal;
}

void DraftFiles::examined(FileId file, const QString& path, const Examined& found)
{
    const auto copying = find(file);
    if (copying == m_copying.end()) // it was removed meanwhile
        return;
    std::optional<FileRefusal> refusal;
    if (found.folder || !found.readable)
        refusal = FileRefusal { .kind = found.folder ? FileRefusal::Kind::Folder
                                                     : FileRefusal::Kind::Unreadable,
            .name = copying->entry.name,
            .size = 0,
            .limit = 0,
            .allowed = {} };
    else
        refusal = objection(found.about);
    if (refusal)
        return giveUp(copying, *refusal);
    copying->entry = found.about;
    Q_EMIT changed(copying->place);
    follow(file, m_session.attach(path, found.about));
}

Future<void> DraftFiles::make(const DraftPlace& place, const NewFile& wanted)
{
    const FileEntry entry { .id = m_session.newId<FileId>(),
        .name = wanted.name,
        .mimeType = wanted.mimeType,
        .size = 0,
        .width = std::max(0, wanted.size.width()),
        .height = std::max(0, wanted.size.height()) };
    if (!begin(place, entry))
        return {};
    const Future<void> attached = m_copying.last().attached.future();
    Q_EMIT changed(place);
    Promise<QByteArray> promise;
    m_pool.start([promise, content = wanted.content] { promise.resolve(content()); });
    promise.future().then(this, [this, entry](const Result<QByteArray>& content) {
        const auto copying = find(entry.id);
        if (copying == m_copying.end())
            return;
        copying->entry.size = content ? content->size() : 0;
        if (const auto refusal = objection(copying->entry))
            return giveUp(copying, *refusal);
        follow(entry.id, m_session.attach(content.value_or(QByteArray()), copying->entry));
    });
    return attached;
}

void DraftFiles::follow(FileId file, const Future<FileEntry>& copy)
{
    copy.then(this, [this, file](const Result<FileEntry>& answer) { copied(file, answer); });
}

void DraftFiles::copied(FileId file, const Result<FileEntry>& copy)
{
    const auto copying = find(file);
    if (copying == m_copying.end()) {
        if (copy)
            m_session.detach(copy->id);
        return;
    }
    if (!copy)
        return giveUp(copying,
            { .kind = copy.error().code == ErrorCode::InvalidArgument
                    ? FileRefusal::Kind::Unreadable
                    : FileRefusal::Kind::NoRoom,
                .name = copying->entry.name,
                .size = 0,
                .limit = 0,
                .allowed = {} });
    copying->copy = *copy;
    if (!copying->aside)
        attachCopies(copying->place);
}

void DraftFiles::attachCopies(const DraftPlace& place)
{
    QList<FileEntry> attached = m_session.draftFiles(place);
    QList<Promise<void>> kept;
    for (auto copying = m_copying.begin(); copying != m_copying.end();) {
        if (copying->isFor(place) && copying->copy) {
            attached.append(*copying->copy);
            kept.append(copying->attached);
            copying = m_copying.erase(copying);
        } else {
            ++copying;
        }
    }
    m_session.saveDraftFiles(place, attached);
    for (const Promise<void>& promise : std::as_const(kept))
        promise.resolve({});
    Q_EMIT changed(place);
}

void DraftFiles::setAside(const DraftPlace& place)
{
    for (Copying& copying : m_copying) {
        if (copying.place == place)
            copying.aside = true;
    }
    Q_EMIT changed(place);
}

void DraftFiles::takeBack(const DraftPlace& place)
{
    for (Copying& copying : m_copying) {
        if (copying.place == place)
            copying.aside = false;
    }
    attachCopies(place);
}

void DraftFiles::dropAside(const DraftPlace& place)
{
    const QList<Copying> known = std::exchange(m_copying, {});
    for (const Copying& copying : known) {
        if (copying.place != place || !copying.aside)
            m_copying.append(copying);
        else if (copying.copy) // else it goes when it comes
            m_session.detach(copying.copy->id);
    }
}

void DraftFiles::restore(const DraftPlace& place, const QList<FileEntry>& files)
{
    QList<FileEntry> attached = m_session.draftFiles(place);
    for (const FileEntry& file : files) {
        if (!std::ranges::contains(attached, file.id, &FileEntry::id))
            attached.append(file);
    }
    m_session.saveDraftFiles(place, attached);
}

void DraftFiles::remove(const DraftPlace& place, FileId file)
{
    if (const auto copying = find(file); copying != m_copying.end()) {
        m_copying.erase(copying);
        Q_EMIT changed(place);
        return;
    }
    QList<FileEntry> attached = m_session.draftFiles(place);
    const auto isIt = [file](const FileEntry& entry) { return entry.id == file; };
    if (attached.removeIf(isIt) == 0)
        return;
    m_session.saveDraftFiles(place, attached);
    m_session.detach(file);
}

void DraftFiles::sent(const DraftPlace& place) { m_session.saveDraftFiles(place, {}); }

void DraftFiles::refuse(const DraftPlace& place, const FileRefusal& refusal)
{
    m_refusals[place].append(refusal);
    Q_EMIT refused(place);
}

/// Nobody is told of what belongs to a deleted draft.
void DraftFiles::giveUp(QList<Copying>::iterator copying, const FileRefusal& refusal)
{
    const Copying given = std::move(*copying);
    m_copying.erase(copying);
    if (given.aside)
        return;
    refuse(given.place, refusal);
    Q_EMIT changed(given.place);
}

QList<FileRefusal> DraftFiles::takeRefusals(const DraftPlace& place)
{
    return m_refusals.take(place);
}

QList<DraftFiles::Copying>::iterator DraftFiles::find(FileId file)
{
    return std::ranges::find(
        m_copying, file, [](const Copying& copying) { return copying.entry.id; });
}

} // namespace hearth::models
