package net.java.ao;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.sharedoutcomes.evidence.Evidence;

/** What to find: columns, condition, order and page. */
@Evidence("OSL")
public class Query implements Serializable {
  private static final long serialVersionUID = 1L;
  private final List<String> fields;
  private boolean distinct;
  private String whereClause;
  private transient Object[] whereParams = {};
  private String orderClause;
  private int limit = -1;
  private int offset = -1;

  private Query(List<String> fields) {
    this.fields = fields;
  }

  public static Query select() {
    return new Query(List.of());
  }

  public static Query select(String fields) {
    if (fields.contains("*")) {
      throw new IllegalArgumentException("fields cannot contain a *");
    }
    return new Query(
        Arrays.stream(fields.split(",")).map(String::trim).filter(f -> !f.isEmpty()).toList());
  }

  public Query distinct() {
    this.distinct = true;
    return this;
  }

  public Query where(String clause, Object... params) {
    this.whereClause = clause;
    this.whereParams = params == null ? new Object[] {null} : params.clone();
    return this;
  }

  public Query order(String clause) {
    this.orderClause = clause;
    return this;
  }

  public Query limit(int rows) {
    this.limit = rows;
    return this;
  }

  public Query offset(int rows) {
    this.offset = rows;
    return this;
  }

  public Iterable<String> getFields() {
    return fields;
  }

  public boolean isDistinct() {
    return distinct;
  }

  public String getWhereClause() {
    return whereClause;
  }

  public Object[] getWhereParams() {
    return whereParams.clone();
  }

  public String getOrderClause() {
    return orderClause;
  }

  public int getLimit() {
    return limit;
  }

  public int getOffset() {
    return offset;
  }
}
