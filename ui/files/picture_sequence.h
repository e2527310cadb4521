// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/file_list_model.h"

#include <memory>

namespace hearth::ui {

/// The pictures of a room in the order in which they were sent, and the one of them that is looked
/// at. Older ones than this device holds come when somebody goes there. Window's thread.
class PictureSequence final : public QObject {
    Q_OBJECT

public:
    enum class Step { Older, Newer };
    /// What became of the way to older ones that were not here.
    enum class Search { None, UnderWay, NoneYet, OutOfReach };

    PictureSequence(std::unique_ptr<models::FileListModel> files, models::ListedFile start,
        QObject* owner = nullptr);
    ~PictureSequence() override;

    [[nodiscard]] const models::ListedFile& current() const { return m_current; }
    /// It was deleted while it was looked at.
    [[nodiscard]] bool isGone() const { return m_gone; }
    [[nodiscard]] bool mayGo(Step step) const;
    [[nodiscard]] Search search() const { return m_search; }
    /// At once, or when an older one has come.
    void go(Step step);

Q_SIGNALS:
    void currentChanged();
    /// Where one can go, or whether it is there.
    void changed();

private:
    using Pictures = std::vector<models::ListedFile>;
    [[nodiscard]] Pictures::const_iterator here() const;
    [[nodiscard]] const models::ListedFile* neighbour(Step step) const;
    void refresh();
    void follow();
    void lookFurther();

    std::unique_ptr<models::FileListModel> m_files;
    models::ListedFile m_current;
    Pictures m_pictures; ///< oldest first
    bool m_placed = false; ///< it has been among them
    bool m_gone = false;
    Search m_search = Search::None;
};

} // namespace hearth::ui
