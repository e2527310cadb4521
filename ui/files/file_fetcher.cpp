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
    if (m_workspace)
        m_workspace->transfers().disconnect(this);
    m_workspace = workspace;
    m_underway.clear();
    m_problems.clear();
    if (workspace)
        connect(&workspace->transfers(), &models::Transfers::changed, this, &FileFetcher::changed);
}

void FileFetcher::bring(const RoomId& room, const FileEntry& file, QObject* context, Answer answer)
{
    if (!m_workspace)
        return;
    m_underway.insert(file.id);
    m_problems.remove(file.id);
    Q_EMIT changed(file.id);
    const QPointer asked(m_workspace);
    m_workspace->session()
        .fetchFile(room, file)
        .then(this,
            [this, asked, id = file.id, guard = QPointer(context), answer = std::move(answer)](
                const Result<QString>& path) {
                if (!asked || asked != m_workspace)
                    return;
                finish(id, path);
                if (guard)
                    answer(path);
            });
}

void FileFetcher::finish(const FileId& file, const Result<QString>& path)
{
    m_underway.remove(file);
    // Who ended it knows why it did not come.
    if (!path && path.error().code != ErrorCode::Aborted)
        m_problems.insert(file, path.error());
    if (!path)
        m_workspace->transfers().forget(file);
    else
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

void FileFetcher::interrupt(const FileId& file)
{
    if (m_workspace && isUnderway(file))
        m_workspace->session().interruptFile(file);
}

std::optional<int> FileFetcher::percent(const FileId& file) const
{
    constexpr qint64 whole = 100;
    const auto transfer = m_workspace ? m_workspace->transfers().of(file) : std::nullopt;
    if (!transfer || transfer->total <= 0)
        return std::nullopt;
    // Of terabytes the product would not fit.
    const qint64 part = std::max<qint64>(transfer->total / whole, 1);
    return static_cast<int>(std::clamp<qint64>(transfer->done / part, 0, whole));
}

std::optional<Error> FileFetcher::problem(const FileId& file) const
{
    const auto found = m_problems.constFind(file);
    return found == m_problems.cend() ? std::nullopt : std::optional(*found);
}

} // namespace hearth::ui
