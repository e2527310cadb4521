// SPDX-License-Identifier: Apache-2.0
#include "ui/files/file_fetcher.h"

#include <QFile>
#include <QSaveFile>

namespace hearth::ui {

namespace {

/// What the system says where it does not work; else empty.
QString copied(const QString& from, const QString& to)
{
    constexpr qint64 piece = 1 << 20;
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return source.errorString();
    QSaveFile target(to);
    if (!target.open(QIODevice::WriteOnly))
        return target.errorString();
    while (!source.atEnd()) {
        const QByteArray bytes = source.read(piece);
        if (bytes.isEmpty())
            return source.errorString();
        if (target.write(bytes) != bytes.size())
            return target.errorString();
    }
    return target.commit() ? QString() : target.errorString();
}

} // namespace

FileFetcher::FileFetcher(QObject* owner)
    : QObject(owner)
{
    m_copiers.setMaxThreadCount(1);
}

FileFetcher::~FileFetcher() { m_copiers.waitForDone(); }

void FileFetcher::setWorkspace(models::WorkspaceContext* workspace)
{
    if (m_workspace) {
        m_workspace->transfers().disconnect(this);
        for (const auto& [file, way] : std::as_const(m_paused).asKeyValueRange())
            m_workspace->transfers().forget(file); // nobody would know that it was held back
    }
    m_workspace = workspace;
    m_underway.clear();
    m_paused.clear();
    m_problems.clear();
    if (workspace)
        connect(&workspace->transfers(), &models::Transfers::changed, this, &FileFetcher::changed);
}

void FileFetcher::bring(const RoomId& room, const FileEntry& file, QObject* context, Answer answer)
{
    if (!m_workspace)
        return;
    Way& way = m_underway[file.id];
    if (way.ended)
        way = {}; // what those hear who waited for that one says nothing of this one
    way.room = room;
    way.file = file;
    const quint64 number = ++m_lastAsked;
    way.asked.insert(number);
    m_paused.remove(file.id);
    m_problems.remove(file.id);
    Q_EMIT changed(file.id);
    const QPointer asked(m_workspace);
    m_workspace->session()
        .fetchFile(room, file)
        .then(this,
            [this, asked, id = file.id, number, guard = QPointer(context),
                answer = std::move(answer)](const Result<QString>& path) {
                if (asked && asked != m_workspace && !path)
                    asked->transfers().forget(id); // it would be on its way for ever
                if (!asked || asked != m_workspace)
                    return;
                finish(id, number, path);
                if (guard)
                    answer(path);
            });
}

void FileFetcher::finish(const FileId& file, quint64 number, const Result<QString>& path)
{
    const auto way = m_underway.find(file);
    if (way == m_underway.end()) { // another workspace was here meanwhile
        if (!path && !m_paused.contains(file))
            m_workspace->transfers().forget(file);
        return;
    }
    if (!way->asked.remove(number) || !way->asked.isEmpty())
        return; // it is on another way by now, or others hear the same in a moment
    m_underway.erase(way);
    // Who ended it knows why it did not come.
    if (!path && path.error().code != ErrorCode::Aborted)
        m_problems.insert(file, path.error());
    const bool paused = !path && path.error().code == ErrorCode::Aborted && m_paused.contains(file);
    if (!paused) {
        m_paused.remove(file);
        if (!path)
            m_workspace->transfers().forget(file);
    }
    if (path)
        Q_EMIT came(file);
    Q_EMIT changed(file);
}

void FileFetcher::copy(const QString& from, const QString& to, QObject* context,
    std::function<void(const QString& trouble)> answer)
{
    m_copiers.start([this, from, to, guard = QPointer(context), answer = std::move(answer)] {
        const QString trouble = copied(from, to);
        // The destructor waits for the thread, so `this` is there; the event dies with it.
        QMetaObject::invokeMethod(
            this,
            [trouble, guard, answer] {
                if (guard)
                    answer(trouble);
            },
            Qt::QueuedConnection);
    });
}

void FileFetcher::pause(const FileId& file)
{
    const auto way = m_underway.find(file);
    if (!m_workspace || way == m_underway.end() || way->ended)
        return;
    way->ended = true;
    m_paused.insert(file, *way);
    m_workspace->session().interruptFile(file);
}

void FileFetcher::cancel(const FileId& file)
{
    if (!m_workspace)
        return;
    const Way paused = m_paused.take(file);
    if (const auto way = m_underway.find(file); way != m_underway.end()) {
        way->ended = true;
        return m_workspace->session().cancelFile(way->room, way->file);
    }
    if (!paused.file.id.isNull())
        m_workspace->session().cancelFile(paused.room, paused.file);
    m_workspace->transfers().forget(file);
    Q_EMIT changed(file);
}

bool FileFetcher::isPaused(const FileId& file) const
{
    if (!isUpload(file))
        return m_paused.contains(file) && !isUnderway(file);
    const auto upload = transfer(file);
    return upload && upload->paused;
}

bool FileFetcher::isUpload(const FileId& file) const
{
    return m_workspace && m_workspace->transfers().isUpload(file);
}

std::optional<models::Transfer> FileFetcher::transfer(const FileId& file) const
{
    auto known = m_workspace ? m_workspace->transfers().of(file) : std::nullopt;
    if (m_paused.contains(file) && !isUnderway(file)) {
        known = known.value_or(models::Transfer {});
        known->paused = true;
    }
    return known;
}

std::optional<Error> FileFetcher::problem(const FileId& file) const
{
    const auto found = m_problems.constFind(file);
    return found == m_problems.cend() ? std::nullopt : std::optional(*found);
}

} // namespace hearth::ui
