// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/workspace_context.h"

#include <QImage>
#include <QPointer>

namespace hearth::ui {

class Composer;

/// Joins the files of a composer with those of the draft that is written in it. Window's thread.
class ComposerAttachments final : public QObject {
    Q_OBJECT

public:
    /// The composer outlives it, or lets go of its signals first.
    explicit ComposerAttachments(Composer& composer);

    /// Shows what is attached there. The workspace outlives the time until `close`.
    void open(models::WorkspaceContext& workspace, const replica::DraftPlace& place);
    void close();
    /// To go with the message that is sent now.
    [[nodiscard]] QList<FileEntry> files() const;
    /// They have gone with it.
    void sent();
    /// Of a message that could not be sent.
    void restore(const QList<FileEntry>& files);

private:
    void add(const QStringList& paths);
    void addPicture(const QImage& picture);
    void addText(const QString& readable);
    void show();
    void tellRefusals();

    Composer& m_composer;
    QPointer<models::WorkspaceContext> m_workspace;
    replica::DraftPlace m_place;
};

} // namespace hearth::ui
