#pragma once

#include "db/core/error.h"
#include "db/customers/customer_facts.h"
#include "db/customers/row_set.h"
#include "db/customers/word_numbers.h"

namespace db {

class Connection;
class Statement;

/// What lists filter and sort by, in columns beside the rows of a SearchBlock. About 17 bytes a customer;
/// read when first asked for.
class CustomerColumns final
{
public:
    bool hasFacts() const { return m_hasFacts; }
    bool hasContacts() const { return m_hasContacts; }
    const std::vector<CustomerFacts> &facts() const { return m_facts; } ///< of each row
    const std::vector<std::uint32_t> &lastContacts() const { return m_lastContacts; }
    /// Of each row 1 + the channel of the first contact; 0: never. Read with the last ones.
    const std::vector<std::uint8_t> &firstChannels() const { return m_firstChannels; }
    const WordNumbers &provinceNumbers() const { return m_words.provinces; }
    const WordNumbers &occupationNumbers() const { return m_words.occupations; }
    const QStringList &provinces() const { return m_words.provinces.texts(); } ///< as stored, each once
    /// So many as they are stored, the most frequent first; those without one left out.
    QStringList occupations(qsizetype most) const;

    [[nodiscard]] Result<void> readFacts(const Connection &connection, const std::vector<CustomerId> &ids);
    /// Cancelled where `stale` is set meanwhile; then there are none.
    [[nodiscard]] Result<void> readContacts(const Connection &connection, const std::vector<CustomerId> &ids,
                                            const std::atomic_bool *stale = nullptr);
    void forgetContacts() { m_hasContacts = false; }

    void insert(std::size_t row);
    void remove(std::size_t row);
    /// Reads one row again, as far as the columns have been read.
    [[nodiscard]] Result<void> readRow(const Connection &connection, std::size_t row, CustomerId id);

    /// Rows that the mask lets through; what it asks for must have been read.
    [[nodiscard]] Result<RowSet> pass(const Connection &connection, const CustomerMask &mask,
                                      const std::vector<CustomerId> &ids) const;
    /// All rows in that order, which is not Key::Name.
    std::vector<std::uint32_t> inOrder(const CustomerOrder &order) const;
    /// The first of them, of those in `among` (nullptr: any): in a fraction of the time.
    std::vector<std::uint32_t> firstInOrder(const CustomerOrder &order, const RowSet *among,
                                            std::size_t limit) const;

    static bool needsFacts(const CustomerMask &mask);

private:
    /// What customers have in common, by number.
    struct Words
    {
        WordNumbers provinces;
        WordNumbers occupations;
    };
    /// What was read of the customers after `first` and up to `past`, with numbers of its own.
    struct Part
    {
        qint64 first;
        qint64 past;
        Words words;
    };
    static CustomerFacts factsOf(const Statement &row, Words &words);
    void setContacts(std::size_t row, const Statement &span, int column);
    void renumber(const Part &part, const std::vector<CustomerId> &ids);
    /// Of each row its place in that order, smaller first; rows of the same place follow each other.
    std::vector<std::uint32_t> placesIn(const CustomerOrder &order) const;

    bool m_hasFacts = false;
    bool m_hasContacts = false;
    std::vector<CustomerFacts> m_facts;
    std::vector<std::uint32_t> m_lastContacts; // whole minutes since 1970; 0: never
    std::vector<std::uint8_t> m_firstChannels;
    Words m_words; // number 0 of both: none
};

} // namespace db
