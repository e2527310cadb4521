// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/timeline_row.h"
#include "ui/timeline/code_highlighter.h"
#include "ui/timeline/document_layout.h"

#include <QCache>
#include <QSet>

namespace hearth::ui {

/// The documents that were set lately, by message, revision and width: scrolling back, or a new
/// reaction, sets no text again. Colours code blocks when the highlighter knows them. Window's
/// thread.
class LayoutCache {
public:
    explicit LayoutCache(CodeHighlighter& highlighter);

    [[nodiscard]] std::shared_ptr<DocumentLayout> layout(
        const models::TimelineRow& row, qreal width, const Theme& theme);
    /// Applies what the highlighter has learned since to the layouts at hand.
    void colorCode(const Theme& theme);
    /// The spoilers of this message are shown from now on.
    void uncover(const MessageId& id) { m_uncovered.insert(id); }
    [[nodiscard]] bool isUncovered(const MessageId& id) const { return m_uncovered.contains(id); }
    /// The workspace's own emoji; null: none. Outlives the cache.
    void setPictures(EmojiPictures* pictures) { m_pictures = pictures; }
    /// Those emoji changed: texts in which they may stand are set anew.
    void forgetPictures();
    /// The theme changed.
    void clear();

private:
    struct Key {
        MessageId id;
        qint64 revision = 0;
        int width = 0;
        bool deleted = false;
        bool operator==(const Key&) const = default;
        friend size_t qHash(const Key& key, size_t seed = 0)
        {
            return qHashMulti(seed, key.id, key.revision, key.width, key.deleted);
        }
    };

    CodeHighlighter& m_highlighter;
    EmojiPictures* m_pictures = nullptr;
    QCache<Key, std::shared_ptr<DocumentLayout>> m_layouts;
    QSet<MessageId> m_uncovered;
    QList<std::weak_ptr<DocumentLayout>> m_uncolored; ///< wait for the highlighter
};

} // namespace hearth::ui
