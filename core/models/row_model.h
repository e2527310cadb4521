// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QSet>

namespace hearth::models {

/// A list model over prepared row structs. `setRows` turns the rows it has into those it should
/// have with exact insert, remove and change signals, so that views keep their place and selection.
/// Rows are told apart by an overload `rowKey(const Row&)`; a row that moved is removed and
/// inserted again. Window's thread.
template <typename Row>
class RowModel : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] const Row& row(int index) const
    {
        return m_rows[static_cast<std::size_t>(index)];
    }

protected:
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }

    void setRows(const std::vector<Row>& wanted)
    {
        removeMissing(wanted);
        QSet<Key> have;
        for (const Row& row : m_rows)
            have.insert(rowKey(row));
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            if (i < m_rows.size() && rowKey(m_rows[i]) == rowKey(wanted[i]))
                update(i, wanted[i]);
            else if (have.contains(rowKey(wanted[i])))
                moveUp(i, wanted[i]);
            else
                i = insertRun(i, wanted, have);
        }
    }

    /// Replaces one row in place if it differs.
    void update(std::size_t at, const Row& wanted)
    {
        if (m_rows[at] == wanted)
            return;
        m_rows[at] = wanted;
        const QModelIndex where = index(static_cast<int>(at));
        Q_EMIT dataChanged(where, where);
    }

private:
    using Key = std::decay_t<decltype(rowKey(std::declval<const Row&>()))>;

    void remove(std::size_t first, std::size_t last)
    {
        beginRemoveRows({}, static_cast<int>(first), static_cast<int>(last));
        m_rows.erase(m_rows.begin() + static_cast<qsizetype>(first),
            m_rows.begin() + static_cast<qsizetype>(last) + 1);
        endRemoveRows();
    }

    void removeMissing(const std::vector<Row>& wanted)
    {
        QSet<Key> keep;
        for (const Row& row : wanted)
            keep.insert(rowKey(row));
        for (std::size_t end = m_rows.size(); end > 0; --end) {
            if (keep.contains(rowKey(m_rows[end - 1])))
                continue;
            std::size_t first = end - 1;
            while (first > 0 && !keep.contains(rowKey(m_rows[first - 1])))
                --first;
            remove(first, end - 1);
            end = first + 1;
        }
    }

    void moveUp(std::size_t to, const Row& wanted)
    {
        std::size_t from = to;
        while (!(rowKey(m_rows[from]) == rowKey(wanted))) {
            ++from;
            Q_ASSERT_X(from < m_rows.size(), "RowModel", "two rows of one key");
        }
        remove(from, from);
        beginInsertRows({}, static_cast<int>(to), static_cast<int>(to));
        m_rows.insert(m_rows.begin() + static_cast<qsizetype>(to), wanted);
        endInsertRows();
    }

    /// Inserts all new rows that follow each other at once; answers the last one's place.
    std::size_t insertRun(std::size_t first, const std::vector<Row>& wanted, const QSet<Key>& have)
    {
        std::size_t last = first;
        while (last + 1 < wanted.size() && !have.contains(rowKey(wanted[last + 1])))
            ++last;
        beginInsertRows({}, static_cast<int>(first), static_cast<int>(last));
        m_rows.insert(m_rows.begin() + static_cast<qsizetype>(first),
            wanted.begin() + static_cast<qsizetype>(first),
            wanted.begin() + static_cast<qsizetype>(last) + 1);
        endInsertRows();
        return last;
    }

    std::vector<Row> m_rows;
};

} // namespace hearth::models
