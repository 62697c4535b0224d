/// @file Where the values of a program are declared in C.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "source_program.hpp"

#include <cstddef>
#include <vector>

namespace tapeless {

/// Where the value of an instruction belongs in the text.
struct source_value {
    int home = 0;    ///< the block that sees it and all its uses
    int uses = 0;    ///< 0: nobody wants it
    int outputs = 0; ///< how many of the uses these are
    int joins = -1;  ///< of a branched instruction: the pair of blocks that it takes values of
    int target = -1; ///< the branched instruction that it is computed into
};

/// Those of all instructions of a program.
class source_values {
  public:
    explicit source_values(source_program const& program)
        : program_(program), values_(program.text.instructions.size()) {
        find_joins();
        find_homes();
        find_targets();
    }

    source_value const& operator[](int i) const { return values_[static_cast<std::size_t>(i)]; }

  private:
    source_program const& program_;
    std::vector<source_value> values_;

    source_value& at(int i) { return values_[static_cast<std::size_t>(i)]; }

    void find_joins() {
        for (int pair = 1; pair < static_cast<int>(program_.blocks.size()); pair += 2)
            for (int i = program_.block_at(pair + 1).end; i < program_.block_at(pair + 1).join; ++i)
                at(i).joins = pair;
    }
    int common_block(int a, int b) const {
        while (a != b) {
            int& deeper = program_.block_at(a).depth < program_.block_at(b).depth ? b : a;
            deeper = program_.block_at(deeper).parent;
        }
        return a;
    }
    void use_in(int i, int block) {
        at(i).home = common_block(at(i).home, block);
        ++at(i).uses;
    }
    // A value that a side of one branch computes may be used on the same side of another one.
    void find_homes() {
        program_text const& text = program_.text;
        for (int i = 0; i < program_.size(); ++i)
            at(i).home = text.at(i).block;
        for (int pair = 1; pair < static_cast<int>(program_.blocks.size()); pair += 2)
            use_in(program_.block_at(pair).condition, program_.block_at(pair).parent);
        for (int const output : program_.wanted_outputs()) {
            int const i = text.outputs[static_cast<std::size_t>(output)];
            use_in(i, 0);
            ++at(i).outputs;
        }
        for (int i = program_.size() - 1; i >= 0; --i)
            for (int j = 0; at(i).uses > 0 && j < text.at(i).arity; ++j)
                use_in(text.operand(i, j),
                       at(i).joins >= 0 && j > 0 ? at(i).joins + j - 1 : text.at(i).block);
    }
    // What a side computes for a branched instruction alone is computed into that one's variable.
    void find_targets() {
        for (int i = program_.size() - 1; i >= 0; --i)
            for (int side = 0; side < 2 && at(i).joins >= 0; ++side) {
                int const from = program_.text.operand(i, 1 + side);
                int const block = program_.text.at(from).block;
                if (program_.is_operation(from) && at(from).uses == 1 && at(from).home == block &&
                    block == at(i).joins + side)
                    at(from).target = i;
            }
    }
};

} // namespace tapeless
