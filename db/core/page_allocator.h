#pragma once

#include <cstddef>
#include <new>

#include <sys/mman.h>

namespace db {

/// Memory for a container straight from the system, which has it back as soon as it is freed; for what is
/// large and soon gone. What is never touched takes no room.
template <class T> struct PageAllocator
{
    using value_type = T;

    PageAllocator() = default;
    template <class Other> explicit PageAllocator(const PageAllocator<Other> &) {}

    T *allocate(std::size_t count)
    {
        void *const memory = mmap(nullptr, count * sizeof(T), PROT_READ | PROT_WRITE,
                                  MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        if (memory == MAP_FAILED)
            throw std::bad_alloc();
        return static_cast<T *>(memory);
    }
    void deallocate(T *memory, std::size_t count) { munmap(memory, count * sizeof(T)); }

    friend bool operator==(const PageAllocator &, const PageAllocator &) = default;
};

} // namespace db
