// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/composer_attachments.h"

#include "ui/composer/composer.h"
#include "ui/composer/composer_files.h"
#include "ui/composer/file_refusal_text.h"
#include "ui/files/picture_reader.h"

#include <QBuffer>
#include <QDateTime>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using models::DraftFile;
using models::DraftFiles;
using replica::DraftPlace;

namespace {

QByteArray asPng(const QImage& picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    return buffer.open(QIODevice::WriteOnly) && picture.save(&buffer, "PNG") ? bytes : QByteArray();
}

} // namespace

ComposerAttachments::ComposerAttachments(Composer& composer)
    : m_composer(composer)
{
    const ComposerFiles& files = composer.files();
    connect(&files, &ComposerFiles::chosen, this, &ComposerAttachments::add);
    connect(&files, &ComposerFiles::picturePasted, this, &ComposerAttachments::addPicture);
    connect(&files, &ComposerFiles::removeRequested, this, [this](const FileId& file) {
        if (m_workspace)
            m_workspace->draftFiles().remove(m_place, file);
    });
    connect(&composer, &Composer::textAsFileRequested, this, &ComposerAttachments::addText);
}

void ComposerAttachments::open(models::WorkspaceContext& workspace, const DraftPlace& place)
{
    m_workspace = &workspace;
    m_place = place;
    DraftFiles& drafts = workspace.draftFiles();
    drafts.setMeasure(&sizeOfPicture);
    connect(&drafts, &DraftFiles::changed, this, [this](const DraftPlace& changed) {
        if (changed == m_place)
            show();
    });
    connect(&drafts, &DraftFiles::refused, this, [this](const DraftPlace& refused) {
        if (refused == m_place)
            tellRefusals();
    });
    show();
    tellRefusals(); // of what was still being copied when the person went elsewhere
}

void ComposerAttachments::close()
{
    if (m_workspace)
        m_workspace->draftFiles().disconnect(this);
    m_workspace = nullptr;
    m_composer.files().setFiles({}, {});
}

QList<FileEntry> ComposerAttachments::files() const
{
    return m_workspace ? m_workspace->session().draftFiles(m_place) : QList<FileEntry>();
}

void ComposerAttachments::sent()
{
    if (m_workspace)
        m_workspace->draftFiles().sent(m_place);
}

void ComposerAttachments::restore(const QList<FileEntry>& files)
{
    if (m_workspace)
        m_workspace->draftFiles().restore(m_place, files);
}

void ComposerAttachments::add(const QStringList& paths)
{
    if (m_workspace)
        m_workspace->draftFiles().add(m_place, paths);
}

void ComposerAttachments::addPicture(const QImage& picture)
{
    if (!m_workspace)
        return;
    const QDateTime now = m_workspace->session().now().toDateTime();
    m_workspace->draftFiles().make(m_place,
        { .name = tr("Picture %1.png", "name of a file: date and time")
                .arg(now.toString(u"yyyy-MM-dd HH.mm.ss"_s)),
            .mimeType = u"image/png"_s,
            .size = picture.size(),
            .content = [picture] { return asPng(picture); } });
}

/// What was typed stays until it is safe in the file.
void ComposerAttachments::addText(const QString& readable)
{
    if (!m_workspace)
        return;
    m_workspace->draftFiles()
        .make(m_place,
            { .name = u"message.md"_s,
                .mimeType = u"text/markdown"_s,
                .size = {},
                .content = [readable] { return readable.toUtf8(); } })
        .then(this, [this, place = m_place, typed = m_composer.text()](const Result<void>& kept) {
            if (kept && place == m_place && m_composer.text() == typed && !m_composer.editing())
                m_composer.dismiss();
        });
}

void ComposerAttachments::show()
{
    const QList<DraftFile> files = m_workspace->draftFiles().files(m_place);
    QStringList paths;
    for (const DraftFile& file : files)
        paths.append(file.copying ? QString() : m_workspace->session().attachedPath(file.entry.id));
    m_composer.files().setFiles(files, paths);
}

void ComposerAttachments::tellRefusals()
{
    const QList<models::FileRefusal> refusals = m_workspace->draftFiles().takeRefusals(m_place);
    if (!refusals.isEmpty())
        m_composer.showProblem(FileRefusalText::sentences(refusals));
}

} // namespace hearth::ui
