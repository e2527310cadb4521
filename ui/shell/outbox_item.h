// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/outbox_model.h"

#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace hearth::ui {

class Button;
class ElidedLabel;
class Label;
class OutboxFile;

/// One unsent thing in the outbox pane. Window's thread.
class OutboxItem final : public QWidget {
    Q_OBJECT

public:
    explicit OutboxItem(QWidget* parent);

    void setRow(const models::OutboxRow& row, const models::OutboxModel& outbox, Timestamp now);

Q_SIGNALS:
    void retryRequested();
    void editRequested();
    void openRequested();
    void copyRequested();
    void discardRequested();
    void pauseRequested(const hearth::FileId& file, bool paused);
    void cancelRequested(const hearth::FileEntry& file);

private:
    void showFiles(const QList<models::OutboxFileRow>& files);

    Label* m_what = nullptr;
    ElidedLabel* m_where = nullptr;
    Label* m_state = nullptr;
    QVBoxLayout* m_fileColumn = nullptr;
    QHash<FileId, OutboxFile*> m_files;
    Button* m_retry = nullptr;
    Button* m_edit = nullptr;
    Button* m_open = nullptr;
    Button* m_copy = nullptr;
    Button* m_discard = nullptr;
};

} // namespace hearth::ui
